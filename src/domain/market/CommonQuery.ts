import { Schema } from "effect"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ExperienceId } from "../catalogue/Experience.ts"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"

/** An optional field of a query; a missing one narrows nothing. */
export const queryField = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** The pay a filter can ask for, millions of UZS per month. */
export const paySteps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30] as const

/** The days a filter can reach back. */
export const daySteps = [1, 3, 7, 30] as const

/** Filters of both searches, as chosen and kept in the session. */
export const CommonQuery = Schema.Struct({
  words: queryField(Schema.String.pipe(Schema.maxLength(100))),
  work: queryField(Schema.Union(ProfessionId, SphereId)),
  place: queryField(Schema.Union(CityId, RegionId)),
  employment: queryField(EmploymentTypeId),
  /** Millions of UZS per month: a vacancy's minimum, a candidate's maximum. */
  pay: queryField(Schema.Literal(...paySteps)),
  /** The seeker's own experience, or a candidate's minimum. */
  experience: queryField(ExperienceId),
  /** Published or changed within this many days. */
  days: queryField(Schema.Literal(...daySteps)),
})
export type CommonQuery = typeof CommonQuery.Type

export const isSphere = Schema.is(SphereId)
export const isRegion = Schema.is(RegionId)
