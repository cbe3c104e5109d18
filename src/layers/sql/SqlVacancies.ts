import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Option } from "effect"
import { VacancyId } from "../../domain/market/MarketIds.ts"
import { publishedAtAs, type VacancyStatus } from "../../domain/market/Vacancy.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { formerPlace, indexVacancy, reindexVacancy, reindexStale } from "./search/VacancyIndex.ts"
import { type Ordinals, ordinals } from "./Ordinals.ts"
import { isSuspended } from "./Standings.ts"
import { attempting } from "./StorageFailure.ts"
import { type VacancyRows, vacancyRows } from "./VacancyRows.ts"

type Shape = Vacancies["Type"]

const add =
  (sql: SqlClient, table: VacancyRows): Shape["add"] =>
  (company, author, content, now) =>
    sql<{ id: number }>`INSERT INTO vacancies ${sql.insert({
      ...table.columns(content),
      company,
      author,
      status: "draft",
      created_at: now,
      updated_at: now,
    })} RETURNING id`.pipe(
      Effect.map((rows) => VacancyId.make(rows[0]?.id ?? 0)),
      attempting("vacancies.add"),
    )

const ofCompany =
  (sql: SqlClient, { select }: VacancyRows): Shape["ofCompany"] =>
  (company, { offset, limit }) =>
    Effect.gen(function* () {
      const rows = yield* select(sql`WHERE company = ${company}
        ORDER BY updated_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`)
      const counted = yield* sql<{
        n: number
      }>`SELECT count(*) AS n FROM vacancies WHERE company = ${company}`
      return { total: counted[0]?.n ?? 0, rows }
    }).pipe(attempting("vacancies.ofCompany"))

const shown =
  (sql: SqlClient, table: VacancyRows): Shape["shown"] =>
  (ids) =>
    table
      .select(
        sql`WHERE vacancies.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
          AND NOT ${isSuspended(sql, "vacancies.id")}`,
      )
      .pipe(
        Effect.map((found) => new Map(found.map((vacancy) => [vacancy.id, vacancy]))),
        attempting("vacancies.shown"),
      )

const edit =
  (sql: SqlClient, table: VacancyRows): Shape["edit"] =>
  (id, content, now) =>
    sql`UPDATE vacancies SET ${sql.update({ ...table.columns(content), updated_at: now })} WHERE id = ${id}`.pipe(
      Effect.zipRight(reindexVacancy(sql, table, id)),
      sql.withTransaction,
      attempting("vacancies.edit"),
    )

const setStatus =
  (sql: SqlClient, table: VacancyRows, nextPlace: Ordinals): Shape["setStatus"] =>
  (id, status, now) =>
    Effect.gen(function* () {
      const [before] = yield* table.select(sql`WHERE id = ${id}`)
      if (before === undefined) return
      const publishedAt = publishedAtAs(before, status, now)
      const isOnTop = publishedAt !== before.publishedAt
      yield* sql`UPDATE vacancies SET status = ${status}, updated_at = ${now},
        published_at = ${Option.getOrNull(publishedAt)} WHERE id = ${id}`
      const where = isOnTop ? Effect.succeed(nextPlace(now)) : formerPlace(sql, before)
      yield* indexVacancy(sql, { ...before, status, publishedAt, updatedAt: now }, where)
    }).pipe(sql.withTransaction, attempting("vacancies.setStatus"))

/** Whether admins have paused a vacancy. */
const holding = (sql: SqlClient): Pick<Shape, "isHeld" | "setHeld"> => ({
  isHeld: (id) =>
    sql`SELECT 1 FROM vacancies WHERE id = ${id} AND held_at IS NOT NULL`.pipe(
      Effect.map((rows) => rows.length > 0),
      attempting("vacancies.isHeld"),
    ),
  setHeld: (id, held) =>
    sql`UPDATE vacancies SET held_at = ${Option.getOrNull(held)} WHERE id = ${id}`.pipe(
      Effect.asVoid,
      attempting("vacancies.setHeld"),
    ),
})

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = vacancyRows(sql, yield* DataCipher)
  return Vacancies.of({
    add: add(sql, table),
    get: (id) =>
      table.select(sql`WHERE id = ${id}`).pipe(Effect.map(Array.head), attempting("vacancies.get")),
    isSuspended: (id) =>
      sql<{
        is: 0 | 1
      }>`SELECT ${isSuspended(sql, "asked.id")} AS "is" FROM (SELECT ${id} AS id) AS asked`.pipe(
        Effect.map(([row]) => row?.is === 1),
        attempting("vacancies.isSuspended"),
      ),
    ...holding(sql),
    getAll: (ids) =>
      table
        .select(
          sql`JOIN json_each(${JSON.stringify(ids)}) AS wanted ON wanted.value = vacancies.id ORDER BY wanted.key`,
        )
        .pipe(attempting("vacancies.getAll")),
    shown: shown(sql, table),
    ofCompany: ofCompany(sql, table),
    edit: edit(sql, table),
    setStatus: setStatus(sql, table, yield* ordinals("vacancies", "place")),
    reindex: (most) =>
      reindexStale(sql, table, most).pipe(sql.withTransaction, attempting("vacancies.reindex")),
    totals: sql<{ status: VacancyStatus; total: number }>`SELECT status, total FROM vacancy_totals`.pipe(
      Effect.map((rows) => Object.fromEntries(rows.map(({ status, total }) => [status, total]))),
      attempting("vacancies.totals"),
    ),
  })
})

/** Vacancies in a table; published ones are indexed for search in the same transaction. */
export const SqlVacancies = Layer.effect(Vacancies, make)
