import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Record, Schema } from "effect"
import { Vacancy, VacancyContent, vacancyTexts } from "../../domain/market/Vacancy.ts"
import { Pay } from "../../domain/text/Pay.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { asColumns, columnOf, selecting } from "./Columns.ts"
import { Flag, reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

/** Free texts are sealed; choices are stored as catalogue ids. */
const storedIn = (cipher: DataCipher["Type"]) => {
  const { json, text } = sealedTexts(cipher, "vacancies", "often")
  const { languages, questions } = VacancyContent.fields
  return {
    ...Record.map(vacancyTexts, (schema, field) => text(columnOf(field), schema)),
    questions: json("questions", questions),
    remote: Flag,
    pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
    languages: Schema.parseJson(languages),
  }
}

/** A vacancy's content as columns. */
export const vacancyColumns = (cipher: DataCipher["Type"]) => {
  const encode = Schema.encodeSync(Schema.Struct({ ...VacancyContent.fields, ...storedIn(cipher) }))
  return (content: VacancyContent) => asColumns(encode(content))
}

const selected = selecting("vacancies", Vacancy.fields)

export const vacancyRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const read = reading(Schema.Struct({ ...Vacancy.fields, ...storedIn(cipher) }))
  return {
    columns: vacancyColumns(cipher),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type VacancyRows = ReturnType<typeof vacancyRows>
