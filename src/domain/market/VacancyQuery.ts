import { Schema } from "effect"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"
import { CommonQuery, queryField } from "./CommonQuery.ts"

export const SearchOrder = Schema.Literal("newest", "relevance", "pay")
export type SearchOrder = typeof SearchOrder.Type

/** What a seeker looks for; what is missing narrows nothing. */
export const VacancyQuery = Schema.Struct({
  words: CommonQuery.fields.words,
  region: queryField(RegionId),
  city: queryField(CityId),
  remote: queryField(Schema.Literal(true)),
  sphere: queryField(SphereId),
  profession: queryField(ProfessionId),
  employment: CommonQuery.fields.employment,
  /** At least, UZS a month, one of `paySteps`. */
  pay: queryField(Schema.Int),
  /** The seeker's own, months: vacancies that ask for more are left out. */
  experience: queryField(Schema.Int),
  /** Published within so many days. */
  days: CommonQuery.fields.days,
  order: SearchOrder,
})
export type VacancyQuery = typeof VacancyQuery.Type
