import type { SqlClient } from "@effect/sql/SqlClient"
import { Schema } from "effect"
import { Resume, ResumeContent } from "../../domain/market/Resume.ts"
import { Pay } from "../../domain/Pay.ts"
import { Flag, reading } from "./Rows.ts"

const stored = {
  skills: Schema.parseJson(ResumeContent.fields.skills),
  languages: Schema.parseJson(ResumeContent.fields.languages),
  employment: Schema.parseJson(ResumeContent.fields.employment),
  pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
}
const encode = Schema.encodeSync(Schema.Struct({ ...ResumeContent.fields, ...stored }))

/** What is told in a résumé, as its columns. */
export const resumeColumns = (content: ResumeContent) => {
  const { birthYear, ...rest } = encode(content)
  return { ...rest, birth_year: birthYear }
}

export const readResumes = reading(Schema.Struct({ ...Resume.fields, ...stored, active: Flag }))

export const selectResume = (sql: SqlClient) =>
  sql.literal(`SELECT resumes.id, owner, profession, city, experience, title, name, birth_year AS birthYear, gender, history,
    education, skills, languages, employment, pay, about, photo, visibility, seeking, active,
    created_at AS createdAt, updated_at AS updatedAt FROM resumes`)
