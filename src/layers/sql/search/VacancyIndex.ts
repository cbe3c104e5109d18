import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Option } from "effect"
import type { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { marketOf, typicalPay } from "../../../domain/market/MarketPay.ts"
import { monthlyPay } from "../../../domain/market/MonthlyPay.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { vacancyWords } from "../../../domain/search/VacancyWords.ts"
import { noteWords } from "./Endings.ts"
import { isUnreadable } from "../StorageFailure.ts"
import type { VacancyRows } from "../VacancyRows.ts"

/** Call these within a transaction: a row, its place and its words belong together. */

/** The name of a company; empty if there is none. */
export const companyName = (sql: SqlClient, company: CompanyId) =>
  Effect.map(
    sql<{ name: string }>`SELECT name FROM companies WHERE id = ${company}`,
    (rows) => rows[0]?.name ?? "",
  )

const write = (sql: SqlClient, vacancy: Vacancy, place: number) =>
  Effect.gen(function* () {
    const monthly = Option.getOrNull(Option.map(vacancy.pay, monthlyPay))
    const typical = Option.getOrNull(Option.map(vacancy.pay, typicalPay))
    const market = marketOf(vacancy.profession, vacancy.city)
    const words = vacancyWords(vacancy, yield* companyName(sql, vacancy.company))
    yield* sql`INSERT INTO published (place, vacancy, company, monthly, market, typical)
      VALUES (${place}, ${vacancy.id}, ${vacancy.company}, ${monthly}, ${market}, ${typical})`
    yield* sql`INSERT INTO vacancy_words (rowid, words) VALUES (${place}, ${words})`
    yield* noteWords(sql, words)
  })

/** Remove vacancies from the index; returns the places they had. */
export const removeVacancies = (sql: SqlClient, ids: ReadonlyArray<VacancyId>) =>
  Effect.gen(function* () {
    const rows = yield* sql<{ place: number }>`DELETE FROM published
      WHERE vacancy IN (SELECT value FROM json_each(${JSON.stringify(ids)})) RETURNING place`
    const places = rows.map((row) => row.place)
    if (places.length > 0)
      yield* sql`DELETE FROM vacancy_words WHERE rowid IN (SELECT value FROM json_each(${JSON.stringify(places)}))`
    return places
  })

const removeVacancy = (sql: SqlClient, id: VacancyId) => Effect.map(removeVacancies(sql, [id]), Array.head)

/** The previous place of a vacancy. One removed by an earlier version gets a place after all of its date. */
export const formerPlace = (sql: SqlClient, { id, publishedAt }: Vacancy) =>
  Effect.gen(function* () {
    const rows = yield* sql<{ place: number | null }>`SELECT place FROM vacancies WHERE id = ${id}`
    if (rows[0]?.place) return rows[0].place
    const first = Option.getOrElse(publishedAt, () => 0) * 1_000
    const free = yield* sql<{
      place: number
    }>`SELECT coalesce(max(place) + 1, ${first}) AS place FROM vacancies
      WHERE place >= ${first} AND place < ${first + 1_000}`
    return free[0]?.place ?? first
  })

/** Index a vacancy at a place if it is published, else remove it. */
export const indexVacancy = <E, R>(sql: SqlClient, vacancy: Vacancy, where: Effect.Effect<number, E, R>) =>
  Effect.gen(function* () {
    yield* removeVacancy(sql, vacancy.id)
    if (vacancy.status !== "published") return
    const target = yield* where
    yield* sql`UPDATE vacancies SET place = ${target} WHERE id = ${vacancy.id}`
    yield* write(sql, vacancy, target)
  })

/** Reindex the words of a vacancy, keeping its place. */
export const reindexVacancy = (sql: SqlClient, table: VacancyRows, id: VacancyId) =>
  Effect.gen(function* () {
    const [vacancy] = yield* table.select(sql`WHERE id = ${id}`)
    const had = yield* removeVacancy(sql, id)
    if (vacancy !== undefined && Option.isSome(had)) yield* write(sql, vacancy, had.value)
  })

/** A vacancy that can't be read keeps its old words, so that it doesn't block all others. */
const reindexReadable = (sql: SqlClient, table: VacancyRows, id: VacancyId) =>
  Effect.catchIf(reindexVacancy(sql, table, id), isUnreadable, () =>
    Effect.annotateLogs(Effect.logWarning("A vacancy can't be read; its old search words are kept"), {
      vacancy: id,
    }),
  )

/** Reindex stale vacancies at some places. */
const reindexPlaces = (sql: SqlClient, table: VacancyRows, places: Fragment) =>
  Effect.gen(function* () {
    const stale = yield* sql<{
      place: number
    }>`DELETE FROM stale_words WHERE place IN (${places}) RETURNING place`
    const json = JSON.stringify(stale.map(({ place }) => place))
    const still = yield* sql<{ vacancy: VacancyId }>`SELECT vacancy FROM published
      WHERE place IN (SELECT value FROM json_each(${json}))`
    yield* Effect.forEach(still, ({ vacancy }) => reindexReadable(sql, table, vacancy), { discard: true })
    return stale.length
  })

/** Reindex some of the stale vacancies; returns how many. */
export const reindexStale = (sql: SqlClient, table: VacancyRows, most: number) =>
  reindexPlaces(sql, table, sql`SELECT place FROM stale_words LIMIT ${most}`)

/** Vacancies reindexed at once when a company changes: all those of most companies. */
const atOnce = 5

/**
 * Mark a company's vacancies as stale, since its name is among their words. The first are reindexed now, the rest slice
 * by slice.
 */
export const reindexCompany = (sql: SqlClient, table: VacancyRows, company: CompanyId) =>
  Effect.zipRight(
    sql`INSERT INTO stale_words (place) SELECT place FROM published WHERE company = ${company}
      ON CONFLICT DO NOTHING`,
    reindexPlaces(sql, table, sql`SELECT place FROM published WHERE company = ${company} LIMIT ${atOnce}`),
  )
