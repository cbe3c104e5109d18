import { Schema } from "effect"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"
import { CommonQuery, queryField } from "./CommonQuery.ts"

export const SearchOrder = Schema.Literal("newest", "relevance", "pay")
export type SearchOrder = typeof SearchOrder.Type

/** A seeker's search query; a missing field narrows nothing. */
export const VacancyQuery = Schema.Struct({
  words: CommonQuery.fields.words,
  region: queryField(RegionId),
  city: queryField(CityId),
  remote: queryField(Schema.Literal(true)),
  sphere: queryField(SphereId),
  profession: queryField(ProfessionId),
  employment: CommonQuery.fields.employment,
  /** The minimum, UZS per month, one of `paySteps`. */
  pay: queryField(Schema.Int),
  /** The seeker's own experience, in months: vacancies that require more are left out. */
  experience: queryField(Schema.Int),
  /** Published within this many days. */
  days: CommonQuery.fields.days,
  order: SearchOrder,
})
export type VacancyQuery = typeof VacancyQuery.Type
