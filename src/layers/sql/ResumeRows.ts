import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Resume, ResumeContent } from "../../domain/market/Resume.ts"
import { Pay } from "../../domain/text/Pay.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { Flag, reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

/** Free texts are sealed; choices are stored as catalogue ids. */
const storedIn = (cipher: DataCipher["Type"]) => {
  const { json, text } = sealedTexts(cipher, "resumes", "often")
  const { about, employment, history, languages, name, skills, title } = ResumeContent.fields
  return {
    title: text("title", title),
    name: text("name", name),
    history: text("history", history),
    about: text("about", about),
    skills: json("skills", skills),
    languages: Schema.parseJson(languages),
    employment: Schema.parseJson(employment),
    pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
  }
}

/** A résumé's content as columns. */
export const resumeColumns = (cipher: DataCipher["Type"]) => {
  const encode = Schema.encodeSync(Schema.Struct({ ...ResumeContent.fields, ...storedIn(cipher) }))
  return (content: ResumeContent) => {
    const { birthYear, ...rest } = encode(content)
    return { ...rest, birth_year: birthYear }
  }
}

const selected = `SELECT resumes.id, owner, profession, city, experience, title, name, birth_year AS birthYear, gender,
  history, education, skills, languages, employment, pay, about, photo, visibility, seeking, active,
  created_at AS createdAt, updated_at AS updatedAt FROM resumes`

export const resumeRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const read = reading(Schema.Struct({ ...Resume.fields, ...storedIn(cipher), active: Flag }))
  return {
    columns: resumeColumns(cipher),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type ResumeRows = ReturnType<typeof resumeRows>
