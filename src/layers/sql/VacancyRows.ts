import type { SqlClient } from "@effect/sql/SqlClient"
import { Schema } from "effect"
import { Vacancy, VacancyContent } from "../../domain/market/Vacancy.ts"
import { Pay } from "../../domain/Pay.ts"
import { Flag, reading } from "./Rows.ts"

const stored = {
  remote: Flag,
  pay: Schema.OptionFromNullOr(Schema.parseJson(Pay)),
  languages: Schema.parseJson(VacancyContent.fields.languages),
  questions: Schema.parseJson(VacancyContent.fields.questions),
}

/** What is told of a vacancy, as its columns. */
export const vacancyColumns = Schema.encodeSync(Schema.Struct({ ...VacancyContent.fields, ...stored }))

export const readVacancies = reading(Schema.Struct({ ...Vacancy.fields, ...stored }))

export const selectVacancy = (sql: SqlClient) =>
  sql.literal(`SELECT vacancies.id, company, author, status, profession, title, description, city, remote, employment, pay,
    experience, languages, questions, photo, created_at AS createdAt, updated_at AS updatedAt,
    published_at AS publishedAt FROM vacancies`)
