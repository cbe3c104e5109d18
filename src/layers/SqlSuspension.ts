import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import type { VacancyStatus } from "../domain/market/Vacancy.ts"
import { Resumes } from "../services/Resumes.ts"
import { Suspension } from "../services/Suspension.ts"
import { Vacancies } from "../services/Vacancies.ts"
import { isActive, isActedFor } from "./sql/Standings.ts"
import { attempting } from "./sql/StorageFailure.ts"

/** What they offered, and what waits to be said of them. */
const dropOffers = (sql: SqlClient, person: UserId, now: number) =>
  Effect.gen(function* () {
    yield* sql`DELETE FROM company_invites WHERE invited_by = ${person}`
    yield* sql`UPDATE invitations SET status = 'withdrawn', settled_at = ${now}
      WHERE invited_by = ${person} AND status IN ('sent', 'seen')`
    yield* sql`DELETE FROM conversation_shares WHERE person = ${person}
      AND conversation IN (SELECT id FROM conversations WHERE revealed_at IS NULL)`
    yield* sql`DELETE FROM late_notices WHERE chat_id = ${person}
      OR EXISTS (SELECT 1 FROM json_each(ifnull(about, '[]')) WHERE value = ${person})`
  })

/** Published ones that are theirs, or that nobody looks after any more. */
const takeOver = (sql: SqlClient, person: UserId) =>
  sql<{ id: VacancyId }>`UPDATE vacancies SET suspended_for = ${person} WHERE status = 'published'
    AND (author = ${person} OR company = (SELECT company FROM company_members WHERE member = ${person})
      AND NOT ${isActedFor(sql, "vacancies.company")}) RETURNING id`

/** Those whose author is banned as well wait for that ban's end. */
const giveBack = (sql: SqlClient, person: UserId) =>
  sql<{ id: VacancyId; status: VacancyStatus }>`UPDATE vacancies SET suspended_for = NULL
    WHERE suspended_for IS NOT NULL AND ${isActive(sql, "author")} AND ${isActedFor(sql, "vacancies.company")}
    AND (suspended_for = ${person} OR company = (SELECT company FROM company_members WHERE member = ${person}))
    RETURNING id, status`

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const vacancies = yield* Vacancies
  const resumes = yield* Resumes
  return Suspension.of({
    suspend: (person, now) =>
      Effect.gen(function* () {
        yield* dropOffers(sql, person, now)
        const published = yield* takeOver(sql, person)
        yield* Effect.forEach(published, ({ id }) => vacancies.setStatus(id, "paused", now), {
          discard: true,
        })
        yield* resumes.replace(person)
      }).pipe(Effect.catchTag("SqlError", (error) => attempting("suspension.suspend")(Effect.fail(error)))),
    restore: (person, now) =>
      Effect.gen(function* () {
        const suspended = yield* giveBack(sql, person)
        const paused = suspended.filter(({ status }) => status === "paused")
        yield* Effect.forEach(paused, ({ id }) => vacancies.setStatus(id, "published", now), {
          discard: true,
        })
        yield* resumes.replace(person)
      }).pipe(Effect.catchTag("SqlError", (error) => attempting("suspension.restore")(Effect.fail(error)))),
  })
})

/** By the services that keep the things, so that what is searched follows. */
export const SqlSuspension = Layer.effect(Suspension, make)
