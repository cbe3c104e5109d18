import type { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Option } from "effect"
import type { ApplicationId, CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import type { QueueOrder } from "../../../domain/market/QueueOrder.ts"
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

const inQueue = (sql: SqlClient, { statuses, vacancy }: Queue) =>
  amongStatuses(sql, sql`vacancy = ${vacancy}`, statuses)

export const ofQueue =
  (sql: SqlClient, table: ApplicationRows): Shape["ofQueue"] =>
  (queue, page) =>
    applicationsOnPage(sql, table, inQueue(sql, queue), sql.literal(orders[queue.order].forth), page).pipe(
      attempting("applications.ofQueue"),
    )

/** Paged by keys, since a viewed application may have left the list it was opened from. */
export const positionIn =
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

export const unseen =
  (sql: SqlClient): Shape["unseen"] =>
  (company, { limit, offset }) =>
    Effect.gen(function* () {
      const rows = yield* sql<{ vacancy: VacancyId; count: number }>`
        SELECT vacancy, count(*) AS count FROM applications WHERE company = ${company} AND status = 'sent'
        GROUP BY vacancy ORDER BY max(id) DESC LIMIT ${limit} OFFSET ${offset}`
      return { total: yield* vacanciesWithUnseen(sql, company), rows }
    }).pipe(attempting("applications.unseen"))
