import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Option } from "effect"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import { type Reach, Views } from "../../services/Views.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Views["Type"]

const note =
  (sql: SqlClient): Shape["note"] =>
  (vacancy, person, source, now) =>
    sql`INSERT INTO vacancy_views (vacancy, person, source, seen_at)
      SELECT ${vacancy}, ${person}, ${source}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM company_members AS m JOIN vacancies AS v ON v.company = m.company
        WHERE v.id = ${vacancy} AND m.member = ${person})
      ON CONFLICT DO NOTHING`.pipe(Effect.asVoid, attempting("views.note"))

const sourceOf =
  (sql: SqlClient): Shape["sourceOf"] =>
  (vacancy, person) =>
    sql<{
      source: string
    }>`SELECT source FROM vacancy_views WHERE vacancy = ${vacancy} AND person = ${person}`.pipe(
      Effect.map(([row]) => Option.fromNullable(row?.source)),
      attempting("views.sourceOf"),
    )

const seen =
  (sql: SqlClient): Shape["seen"] =>
  (person, vacancies) =>
    sql<{ vacancy: VacancyId }>`SELECT vacancy FROM vacancy_views
      WHERE vacancy IN (SELECT value FROM json_each(${JSON.stringify(vacancies)})) AND person = ${person}`.pipe(
      Effect.map((rows) => new Set(rows.map(({ vacancy }) => vacancy))),
      attempting("views.seen"),
    )

/**
 * Counts an invitation even if the application has moved on since. Whoever applied has viewed the vacancy, even if that
 * isn't recorded (any more), and counts under one source.
 */
const reach =
  (sql: SqlClient): Shape["reach"] =>
  (vacancy) =>
    sql<Reach>`SELECT source, sum(viewed) AS viewed, sum(applied) AS applied, sum(invited) AS invited, sum(hired) AS hired
      FROM (
        SELECT source, 1 AS viewed, 0 AS applied, 0 AS invited, 0 AS hired
        FROM vacancy_views WHERE vacancy = ${vacancy}
        UNION ALL
        SELECT coalesce(v.source, a.source), v.person IS NULL, 1,
          EXISTS (SELECT 1 FROM application_changes AS c WHERE c.application = a.id AND c.status = 'invited'),
          a.status = 'hired'
        FROM applications AS a LEFT JOIN vacancy_views AS v ON v.vacancy = a.vacancy AND v.person = a.applicant
        WHERE a.vacancy = ${vacancy}
      )
      GROUP BY source ORDER BY viewed DESC, applied DESC, source`.pipe(attempting("views.reach"))

const make = Effect.map(SqlClient, (sql) =>
  Views.of({ note: note(sql), sourceOf: sourceOf(sql), seen: seen(sql), reach: reach(sql) }),
)

/** Views in a table, one row per person and vacancy, joined with applications. */
export const SqlViews = Layer.effect(Views, make)
