import { Schema } from "effect"
import { monthsOf } from "../catalogue/Experience.ts"
import { CommonQuery, queryField, isRegion, isSphere } from "./CommonQuery.ts"
import { SearchOrder, type VacancyQuery } from "./VacancyQuery.ts"

/** A seeker's search filters as chosen and kept in the session; a missing one narrows nothing. */
export const JobsQuery = Schema.Struct({
  ...CommonQuery.fields,
  remote: queryField(Schema.Literal("yes")),
  order: queryField(SearchOrder),
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

/** The search query for these filters; words alone are ordered by relevance. */
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
