import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Vacancy, VacancyContent } from "../../domain/market/Vacancy.ts"
import { Pay } from "../../domain/text/Pay.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { Flag, reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

/** Free texts are sealed; choices are stored as catalogue ids. */
const storedIn = (cipher: DataCipher["Type"]) => {
  const { json, text } = sealedTexts(cipher, "vacancies", "often")
  const { description, languages, questions, title } = VacancyContent.fields
  return {
    title: text("title", title),
    description: text("description", description),
    questions: json("questions", questions),
    remote: Flag,
    pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
    languages: Schema.parseJson(languages),
  }
}

/** A vacancy's content as columns. */
export const vacancyColumns = (cipher: DataCipher["Type"]) =>
  Schema.encodeSync(Schema.Struct({ ...VacancyContent.fields, ...storedIn(cipher) }))

const selected = `SELECT vacancies.id, company, author, status, profession, title, description, city, remote, employment,
  pay, experience, languages, questions, photo, created_at AS createdAt, updated_at AS updatedAt,
  published_at AS publishedAt FROM vacancies`

export const vacancyRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const read = reading(Schema.Struct({ ...Vacancy.fields, ...storedIn(cipher) }))
  return {
    columns: vacancyColumns(cipher),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type VacancyRows = ReturnType<typeof vacancyRows>
