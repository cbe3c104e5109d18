import { Schema } from "effect"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ExperienceId } from "../catalogue/Experience.ts"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"
import { SpokenLanguage } from "./Vacancy.ts"
import { paySteps } from "./VacancyQuery.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** Whom an employer looks for; what is missing narrows nothing. Kept in the session, so it survives a restart. */
export const CandidateQuery = Schema.Struct({
  words: optional(Schema.String.pipe(Schema.maxLength(100))),
  work: optional(Schema.Union(ProfessionId, SphereId)),
  place: optional(Schema.Union(CityId, RegionId)),
  /** At least. */
  experience: optional(ExperienceId),
  /** Each at that level or better. */
  languages: optional(Schema.Array(SpokenLanguage).pipe(Schema.maxItems(3))),
  employment: optional(EmploymentTypeId),
  /** At most, millions of UZS a month. */
  pay: optional(Schema.Literal(...paySteps)),
  /** Changed within so many days. */
  days: optional(Schema.Literal(1, 3, 7, 30)),
})
export type CandidateQuery = typeof CandidateQuery.Type

export const everybody: CandidateQuery = {}

export const isSphere = Schema.is(SphereId)
export const isRegion = Schema.is(RegionId)
