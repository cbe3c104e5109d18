import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Record, Schema } from "effect"
import { Resume, ResumeContent, resumeTexts } from "../../domain/market/Resume.ts"
import { Pay } from "../../domain/text/Pay.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { asColumns, columnOf, selecting } from "./Columns.ts"
import { Flag, reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

/** Free texts are sealed; choices are stored as catalogue ids. */
const storedIn = (cipher: DataCipher["Type"]) => {
  const { json, text } = sealedTexts(cipher, "resumes", "often")
  const { employment, languages, skills } = ResumeContent.fields
  return {
    ...Record.map(resumeTexts, (schema, field) => text(columnOf(field), schema)),
    skills: json("skills", skills),
    languages: Schema.parseJson(languages),
    employment: Schema.parseJson(employment),
    pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
  }
}

/** A résumé's content as columns. */
export const resumeColumns = (cipher: DataCipher["Type"]) => {
  const encode = Schema.encodeSync(Schema.Struct({ ...ResumeContent.fields, ...storedIn(cipher) }))
  return (content: ResumeContent) => asColumns(encode(content))
}

const selected = selecting("resumes", Resume.fields)

export const resumeRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const read = reading(Schema.Struct({ ...Resume.fields, ...storedIn(cipher), active: Flag }))
  return {
    columns: resumeColumns(cipher),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type ResumeRows = ReturnType<typeof resumeRows>
