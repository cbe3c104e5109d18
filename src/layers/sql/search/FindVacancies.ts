import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { Page } from "../../../domain/Page.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { VacancyQuery } from "../../../domain/market/VacancyQuery.ts"
import { mostCounted } from "../../../services/VacancySearch.ts"
import { withEndings } from "./Endings.ts"
import { matchExpression, matchInName, type Typed, wordsOf } from "./MatchExpression.ts"
import { type AskedPlaces, countPlaces, placesOf, sinceOf, vacanciesAt } from "./Places.ts"

const asked = (query: VacancyQuery, typed: Typed, person: UserId, now: number): AskedPlaces => ({
  match: matchExpression(query, typed),
  person,
  since: sinceOf(query, now),
})

const pageOf = <A>(all: ReadonlyArray<A>, { limit, offset }: Page): ReadonlyArray<A> =>
  all.slice(offset, offset + limit)

/**
 * The best paid of the newest thousand, then those by agreement. Ranking all matches of a common word would take 50 ms.
 */
const bestPaid = (sql: SqlClient, among: ReadonlyArray<number>, { limit, offset }: Page) =>
  Effect.map(
    sql<{ id: VacancyId }>`SELECT vacancy AS id FROM json_each(${JSON.stringify(among)}) AS found
      CROSS JOIN published ON published.place = found.value
      ORDER BY monthly DESC, place DESC LIMIT ${limit} OFFSET ${offset}`,
    (rows) => rows.map(({ id }) => id),
  )

/** Matches in the title or profession first, then those in the description; each the newest first. */
const mostRelevant = (sql: SqlClient, what: AskedPlaces, inName: string) =>
  Effect.gen(function* () {
    const best = yield* placesOf(sql, { ...what, match: inName }, mostCounted)
    // Enough to leave a thousand even if all of the best are among them.
    const all = yield* placesOf(sql, what, mostCounted + best.length)
    const named = new Set(best)
    return [...best, ...all.filter((place) => !named.has(place))].slice(0, mostCounted)
  })

/** A page of matches and their total, from one search: rare matches take longest to find. */
export const find = (sql: SqlClient, query: VacancyQuery, person: UserId, page: Page, now: number) =>
  Effect.gen(function* () {
    const typed = yield* withEndings(sql, wordsOf(query))
    const what = asked(query, typed, person, now)
    const isRanked = query.order === "relevance" && typed.length > 0
    const fitting = isRanked
      ? yield* mostRelevant(sql, what, matchInName(query, typed))
      : yield* placesOf(sql, what, mostCounted)
    const ids =
      query.order === "pay"
        ? yield* bestPaid(sql, fitting, page)
        : yield* vacanciesAt(sql, pageOf(fitting, page))
    return { ids, total: fitting.length }
  })

export const countVacancies = (sql: SqlClient, query: VacancyQuery, person: UserId, now: number) =>
  Effect.flatMap(withEndings(sql, wordsOf(query)), (typed) =>
    countPlaces(sql, asked(query, typed, person, now), mostCounted),
  )
