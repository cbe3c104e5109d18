import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Option } from "effect"
import type { ApplicationStatus } from "../../../domain/market/Application.ts"
import type { ApplicationId, CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { mostOf } from "../../../domain/market/QueueFacets.ts"
import type { QueueOrder } from "../../../domain/market/QueueOrder.ts"
import { unwantedAnswer } from "../../../domain/market/QueueScore.ts"
import type { Applications, Queue } from "../../../services/Applications.ts"
import { attempting } from "../StorageFailure.ts"
import {
  amongStatuses,
  type ApplicationRows,
  countApplications,
  applicationsOnPage,
} from "./ApplicationRows.ts"

type Shape = Applications["Type"]

/** Ids increase with time; of equally matching applications the newest comes first. */
const orders: Record<QueueOrder, { readonly forth: string; readonly back: string; readonly key: string }> = {
  newest: { forth: "id DESC", back: "id", key: "id" },
  match: { forth: "score DESC, id DESC", back: "score, id", key: "(score, id)" },
}

/** The share of criteria that fit, in percent, whatever the unwanted answers take off the score. */
const match = `((score % ${unwantedAnswer}) + ${unwantedAnswer}) % ${unwantedAnswer}`

/** A condition on the résumé an application was made with. */
const ofResume = (sql: SqlClient, condition: Fragment) =>
  sql`EXISTS (SELECT 1 FROM resumes WHERE resumes.id = applications.resume AND ${condition})`

const conditions = (sql: SqlClient, { answers, experience, fit, place }: Queue["filter"]) => [
  ...(answers === undefined ? [] : [answers === "asWanted" ? sql`score >= 0` : sql`score < 0`]),
  ...(fit === undefined
    ? []
    : [sql`${sql.literal(match)} ${sql.literal(fit === "most" ? ">=" : "<")} ${mostOf}`]),
  ...(place === undefined
    ? []
    : [
        ofResume(
          sql,
          place.isThere
            ? sql.in("city", place.cities)
            : sql`city IS NOT NULL AND NOT ${sql.in("city", place.cities)}`,
        ),
      ]),
  ...(experience === undefined
    ? []
    : [ofResume(sql, sql`experience ${sql.literal(experience.isEnough ? ">=" : "<")} ${experience.least}`)]),
]

const inQueue = (sql: SqlClient, { filter, statuses, vacancy }: Queue) =>
  conditions(sql, filter).reduce(
    (where, condition) => sql`${where} AND ${condition}`,
    amongStatuses(sql, sql`vacancy = ${vacancy}`, statuses),
  )

/** New, or only looked at. */
const isUndecided = (sql: SqlClient) =>
  sql.in("status", ["sent", "viewed"] satisfies ReadonlyArray<ApplicationStatus>)

const undecided =
  (sql: SqlClient, table: ApplicationRows): Shape["undecided"] =>
  (queue, upTo, limit) =>
    table
      .select(
        sql`WHERE ${inQueue(sql, queue)} AND ${isUndecided(sql)} AND id <= ${upTo} ORDER BY id LIMIT ${limit}`,
      )
      .pipe(attempting("applications.undecided"))

const countUndecided =
  (sql: SqlClient): Shape["countUndecided"] =>
  (queue) =>
    sql<{ count: number; upTo: ApplicationId | null }>`SELECT count(*) AS count, max(id) AS "upTo"
      FROM applications WHERE ${inQueue(sql, queue)} AND ${isUndecided(sql)}`.pipe(
      Effect.map(([row]) =>
        row === undefined || row.upTo === null
          ? Option.none()
          : Option.some({ count: row.count, upTo: row.upTo }),
      ),
      attempting("applications.countUndecided"),
    )

const ofQueue =
  (sql: SqlClient, table: ApplicationRows): Shape["ofQueue"] =>
  (queue, page) =>
    applicationsOnPage(sql, table, inQueue(sql, queue), sql.literal(orders[queue.order].forth), page).pipe(
      attempting("applications.ofQueue"),
    )

const idsInQueue =
  (sql: SqlClient): Shape["idsInQueue"] =>
  (queue, { limit, offset }) =>
    sql<{ id: ApplicationId }>`SELECT id FROM applications WHERE ${inQueue(sql, queue)}
      ORDER BY ${sql.literal(orders[queue.order].forth)} LIMIT ${limit} OFFSET ${offset}`.pipe(
      Effect.map((rows) => rows.map(({ id }) => id)),
      attempting("applications.idsInQueue"),
    )

/** Paged by keys, since a viewed application may have left the list it was opened from. */
const positionIn =
  (sql: SqlClient): Shape["position"] =>
  (queue, id) =>
    Effect.gen(function* () {
      const { back, forth, key } = orders[queue.order]
      const [sortKey, among] = [sql.literal(key), inQueue(sql, queue)]
      const own = sql`(SELECT ${sql.literal(key.replaceAll(/[()]/g, ""))} FROM applications WHERE id = ${id})`
      const earlier = sql`${among} AND ${sortKey} > ${own}`
      const later = sql`${among} AND ${sortKey} < ${own}`
      const next = (where: typeof among, order: string) =>
        Effect.map(
          sql<{
            id: ApplicationId
          }>`SELECT id FROM applications WHERE ${where} ORDER BY ${sql.literal(order)} LIMIT 1`,
          (rows) => Option.map(Array.head(rows), (row) => row.id),
        )
      const index = yield* countApplications(sql, earlier)
      const total = index + 1 + (yield* countApplications(sql, later))
      return { index, total, before: yield* next(earlier, back), after: yield* next(later, forth) }
    }).pipe(attempting("applications.standing"))

const vacanciesWithUnseen = (sql: SqlClient, company: CompanyId) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(DISTINCT vacancy) AS n FROM applications
      WHERE company = ${company} AND status = 'sent'`,
    (rows) => rows[0]?.n ?? 0,
  )

const unseen =
  (sql: SqlClient): Shape["unseen"] =>
  (company, { limit, offset }) =>
    Effect.gen(function* () {
      const rows = yield* sql<{ vacancy: VacancyId; count: number }>`
        SELECT vacancy, count(*) AS count FROM applications WHERE company = ${company} AND status = 'sent'
        GROUP BY vacancy ORDER BY max(id) DESC LIMIT ${limit} OFFSET ${offset}`
      return { total: yield* vacanciesWithUnseen(sql, company), rows }
    }).pipe(attempting("applications.unseen"))

const declinedAt =
  (sql: SqlClient, table: ApplicationRows): Shape["declinedAt"] =>
  (vacancy, at) =>
    table
      .select(sql`WHERE vacancy = ${vacancy} AND status = 'declined' AND updated_at = ${at} ORDER BY id`)
      .pipe(attempting("applications.declinedAt"))

/** The statements on vacancies' lists of applications. */
export const queueQueries = (sql: SqlClient, table: ApplicationRows) => ({
  ofQueue: ofQueue(sql, table),
  undecided: undecided(sql, table),
  countUndecided: countUndecided(sql),
  declinedAt: declinedAt(sql, table),
  idsInQueue: idsInQueue(sql),
  position: positionIn(sql),
  unseen: unseen(sql),
})
