import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { VacancyQuery } from "../../../domain/market/VacancyQuery.ts"

const day = 86_400_000

/** The places to find: a match expression ("" for all), the person asking, and the earliest publication time. */
export interface AskedPlaces {
  readonly match: string
  readonly person: UserId
  readonly since: number
}

/** The earliest publication time a query accepts. */
export const sinceOf = (query: VacancyQuery, now: number): number =>
  query.days === undefined ? 0 : now - query.days * day

const hiddenFrom = (sql: SqlClient, person: UserId) => sql`
  SELECT place FROM hidden_vacancies AS hidden JOIN published ON published.vacancy = hidden.vacancy
  WHERE hidden.person = ${person}
  UNION ALL
  SELECT place FROM hidden_companies AS hidden JOIN published ON published.company = hidden.company
  WHERE hidden.person = ${person}`

/** Rows whose rowids are the places; both sources return them in order without sorting. */
const source = (sql: SqlClient, { match, person, since }: AskedPlaces) => {
  const rest = sql`rowid >= ${since * 1000} AND rowid NOT IN (${hiddenFrom(sql, person)})`
  return match === ""
    ? sql`FROM published WHERE ${rest}`
    : sql`FROM vacancy_words WHERE vacancy_words MATCH ${match} AND ${rest}`
}

/** The newest places, at most `most`. */
export const places = (sql: SqlClient, asked: AskedPlaces, most: number) =>
  sql`SELECT rowid AS place ${source(sql, asked)} ORDER BY rowid DESC LIMIT ${most}`

/** SQLite has just produced the JSON from rowids: validating a thousand takes longer than reading them. */
const readPlaces = (json: string) => JSON.parse(json) as ReadonlyArray<number>

/** Gather places into one value: a thousand rows cost more than a thousand numbers. */
export const gathered = (sql: SqlClient, rows: ReturnType<typeof places>) =>
  Effect.map(sql<{ all: string }>`SELECT json_group_array(place) AS "all" FROM (${rows})`, ([row]) =>
    readPlaces(row?.all ?? "[]").toSorted((a, b) => b - a),
  )

export const placesOf = (sql: SqlClient, asked: AskedPlaces, most: number) =>
  gathered(sql, places(sql, asked, most))

/** The number of places, counted up to `most`. */
export const countPlaces = (sql: SqlClient, asked: AskedPlaces, most: number) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 ${source(sql, asked)} LIMIT ${most})`,
    (rows) => rows[0]?.n ?? 0,
  )

/** The vacancies at places, in the same order. */
export const vacanciesAt = (sql: SqlClient, at: ReadonlyArray<number>) =>
  Effect.map(
    sql<{
      id: VacancyId
    }>`SELECT vacancy AS id FROM json_each(${JSON.stringify(at)}) AS wanted CROSS JOIN published
      ON published.place = wanted.value ORDER BY wanted.key`,
    (rows) => rows.map(({ id }) => id),
  )
