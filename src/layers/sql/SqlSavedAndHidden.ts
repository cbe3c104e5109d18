import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import { SavedAndHidden } from "../../services/SavedAndHidden.ts"
import { isSuspended } from "./Standings.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = SavedAndHidden["Type"]

const setSaved =
  (sql: SqlClient): Shape["setSaved"] =>
  (person, vacancy, isSaved, now) =>
    (isSaved
      ? sql`INSERT INTO saved_vacancies (person, vacancy, saved_at) VALUES (${person}, ${vacancy}, ${now})
          ON CONFLICT DO NOTHING`
      : sql`DELETE FROM saved_vacancies WHERE person = ${person} AND vacancy = ${vacancy}`
    ).pipe(Effect.asVoid, attempting("marks.setSaved"))

const saved =
  (sql: SqlClient): Shape["saved"] =>
  (person, { offset, limit }) =>
    Effect.gen(function* () {
      const shown = sql`person = ${person} AND NOT ${isSuspended(sql, "vacancy")}`
      const rows = yield* sql<{
        id: VacancyId
      }>`SELECT vacancy AS id FROM saved_vacancies WHERE ${shown}
        ORDER BY saved_at DESC, vacancy DESC LIMIT ${limit} OFFSET ${offset}`
      const counted = yield* sql<{ n: number }>`
        SELECT count(*) AS n FROM saved_vacancies WHERE ${shown}`
      return { total: counted[0]?.n ?? 0, ids: rows.map(({ id }) => id) }
    }).pipe(attempting("marks.saved"))

const showAll =
  (sql: SqlClient): Shape["showAll"] =>
  (person) =>
    sql`DELETE FROM hidden_vacancies WHERE person = ${person}`.pipe(
      Effect.zipRight(sql`DELETE FROM hidden_companies WHERE person = ${person}`),
      Effect.asVoid,
      sql.withTransaction,
      attempting("marks.showAll"),
    )

const make = Effect.map(SqlClient, (sql) =>
  SavedAndHidden.of({
    setSaved: setSaved(sql),
    isSaved: (person, vacancy) =>
      sql`SELECT 1 FROM saved_vacancies WHERE person = ${person} AND vacancy = ${vacancy}`.pipe(
        Effect.map((rows) => rows.length > 0),
        attempting("marks.isSaved"),
      ),
    saved: saved(sql),
    hideVacancy: (person, vacancy, now) =>
      sql`INSERT INTO hidden_vacancies (person, vacancy, hidden_at) VALUES (${person}, ${vacancy}, ${now})
        ON CONFLICT DO NOTHING`.pipe(Effect.asVoid, attempting("marks.hideVacancy")),
    hideCompany: (person, company, now) =>
      sql`INSERT INTO hidden_companies (person, company, hidden_at) VALUES (${person}, ${company}, ${now})
        ON CONFLICT DO NOTHING`.pipe(Effect.asVoid, attempting("marks.hideCompany")),
    hidesAny: (person) =>
      sql`SELECT 1 WHERE EXISTS (SELECT 1 FROM hidden_vacancies WHERE person = ${person})
        OR EXISTS (SELECT 1 FROM hidden_companies WHERE person = ${person})`.pipe(
        Effect.map((rows) => rows.length > 0),
        attempting("marks.hidesAny"),
      ),
    showAll: showAll(sql),
  }),
)

/** Saved and hidden vacancies, and hidden companies, in three tables. */
export const SqlSavedAndHidden = Layer.effect(SavedAndHidden, make)
