import { Schema } from "effect"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ExperienceId, monthsOf } from "../catalogue/Experience.ts"
import { ProfessionId, SphereId } from "../catalogue/Professions.ts"
import { CityId, RegionId } from "../catalogue/Regions.ts"
import { isRegion, isSphere } from "./CandidateQuery.ts"
import { paySteps, SearchOrder, type VacancyQuery } from "./VacancyQuery.ts"

const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

/** What a seeker looks for, as it is asked and kept in the session; what is missing narrows nothing. */
export const JobsQuery = Schema.Struct({
  words: optional(Schema.String.pipe(Schema.maxLength(100))),
  work: optional(Schema.Union(ProfessionId, SphereId)),
  place: optional(Schema.Union(CityId, RegionId)),
  remote: optional(Schema.Literal("yes")),
  employment: optional(EmploymentTypeId),
  /** At least, millions of UZS a month. */
  pay: optional(Schema.Literal(...paySteps)),
  /** The seeker's own. */
  experience: optional(ExperienceId),
  /** Published within so many days. */
  days: optional(Schema.Literal(1, 3, 7, 30)),
  order: optional(SearchOrder),
})
export type JobsQuery = typeof JobsQuery.Type

const million = 1_000_000

const workOf = ({ work }: JobsQuery) => {
  if (work === undefined) return {}
  return isSphere(work) ? { sphere: work } : { profession: work }
}

const placeOf = ({ place }: JobsQuery) => {
  if (place === undefined) return {}
  return isRegion(place) ? { region: place } : { city: place }
}

/** What the search is asked for; words alone are ordered by relevance. */
export const vacancyQueryOf = (query: JobsQuery): VacancyQuery => {
  const { days, employment, experience, order, pay, remote, words } = query
  return {
    order: order ?? (words === undefined ? "newest" : "relevance"),
    ...workOf(query),
    ...placeOf(query),
    ...(words !== undefined && { words }),
    ...(remote !== undefined && { remote: true }),
    ...(employment !== undefined && { employment }),
    ...(pay !== undefined && { pay: pay * million }),
    ...(experience !== undefined && { experience: monthsOf(experience) }),
    ...(days !== undefined && { days }),
  }
}
