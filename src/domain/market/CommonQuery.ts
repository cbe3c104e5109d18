import { Schema } from "effect"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ExperienceId } from "../catalogue/Experience.ts"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"

/** A field of a query: where it is missing, it narrows nothing. */
export const queryField = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** Millions of UZS a month that a filter may ask for. */
export const paySteps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30] as const

/** Days that a filter may reach back. */
export const daySteps = [1, 3, 7, 30] as const

/** What both searches may ask for, as it is asked and kept in the session. */
export const CommonQuery = Schema.Struct({
  words: queryField(Schema.String.pipe(Schema.maxLength(100))),
  work: queryField(Schema.Union(ProfessionId, SphereId)),
  place: queryField(Schema.Union(CityId, RegionId)),
  employment: queryField(EmploymentTypeId),
  /** Millions of UZS a month: of a vacancy at least, of a candidate at most. */
  pay: queryField(Schema.Literal(...paySteps)),
  /** A seeker's own, or what a candidate has at least. */
  experience: queryField(ExperienceId),
  /** Published or changed within so many days. */
  days: queryField(Schema.Literal(...daySteps)),
})
export type CommonQuery = typeof CommonQuery.Type

export const isSphere = Schema.is(SphereId)
export const isRegion = Schema.is(RegionId)
