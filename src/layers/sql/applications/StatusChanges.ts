import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { underWay } from "../../../domain/market/Application.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import type { Applications } from "../../../services/Applications.ts"
import { attempting } from "../StorageFailure.ts"
import { type ApplicationRows, noteChange } from "./ApplicationRows.ts"

type Shape = Applications["Type"]

export const changeStatus =
  (sql: SqlClient, table: ApplicationRows): Shape["setStatus"] =>
  (id, { declined, from, invitation, to }, now) =>
    Effect.gen(function* () {
      const text = invitation === undefined ? null : table.invitation(invitation)
      const changed = yield* sql`UPDATE applications
        SET status = ${to}, declined = ${Option.getOrNull(declined)},
          invitation = coalesce(${text}, invitation), updated_at = ${now}
        WHERE id = ${id} AND status = ${from} RETURNING id`
      if (changed.length > 0) yield* noteChange(sql, id, to, now)
      return changed.length > 0
    }).pipe(sql.withTransaction, attempting("applications.setStatus"))

export const resend =
  (sql: SqlClient, table: ApplicationRows): Shape["resend"] =>
  (id, { answers, letter, resume, score }, now) =>
    Effect.gen(function* () {
      const texts = table.applicantTexts({ answers, letter })
      const again = { resume, score, ...texts, status: "sent", updated_at: now }
      const sent = yield* sql`UPDATE applications SET ${sql.update(again)}
        WHERE id = ${id} AND status IN ('withdrawn', 'closed') RETURNING id`
      if (sent.length > 0) yield* noteChange(sql, id, "sent", now)
      return sent.length > 0
    }).pipe(sql.withTransaction, attempting("applications.resend"))

export const closeAll =
  (sql: SqlClient): Shape["closeAll"] =>
  (vacancy, now) =>
    Effect.gen(function* () {
      const closed = yield* sql<{ id: ApplicationId; applicant: UserId }>`UPDATE applications
        SET status = 'closed', updated_at = ${now}
        WHERE vacancy = ${vacancy} AND ${sql.in("status", underWay)} RETURNING id, applicant`
      const ids = JSON.stringify(closed.map(({ id }) => id))
      yield* sql`INSERT INTO application_changes (application, status, at)
        SELECT value, 'closed', ${now} FROM json_each(${ids})`
      return closed
    }).pipe(sql.withTransaction, attempting("applications.closeAll"))

/** Record a milestone; the primary key tells whether it was reached before. */
export const reach =
  (sql: SqlClient): Shape["reach"] =>
  (vacancy, milestone, now) =>
    sql`INSERT INTO application_milestones (vacancy, milestone, reached_at)
      VALUES (${vacancy}, ${milestone}, ${now}) ON CONFLICT DO NOTHING RETURNING milestone`.pipe(
      Effect.map((rows) => rows.length > 0),
      attempting("applications.reach"),
    )
