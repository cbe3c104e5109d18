import { Schema } from "effect"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

export const SearchOrder = Schema.Literal("newest", "relevance", "pay")
export type SearchOrder = typeof SearchOrder.Type

/** What a seeker looks for; what is missing narrows nothing. Kept in the session, so it survives a restart. */
export const VacancyQuery = Schema.Struct({
  words: optional(Schema.String.pipe(Schema.maxLength(100))),
  region: optional(RegionId),
  city: optional(CityId),
  remote: optional(Schema.Literal(true)),
  sphere: optional(SphereId),
  profession: optional(ProfessionId),
  employment: optional(EmploymentTypeId),
  /** At least, UZS a month, one of `paySteps`. */
  pay: optional(Schema.Int),
  /** The seeker's own, months: vacancies that ask for more are left out. */
  experience: optional(Schema.Int),
  /** Published within so many days. */
  days: optional(Schema.Literal(1, 3, 7, 30)),
  order: SearchOrder,
})
export type VacancyQuery = typeof VacancyQuery.Type

/** Millions of UZS a month that a filter may ask for. */
export const paySteps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30] as const
