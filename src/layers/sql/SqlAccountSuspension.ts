import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Layer } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import type { VacancyStatus } from "../../domain/market/Vacancy.ts"
import { Resumes } from "../../services/Resumes.ts"
import { AccountSuspension } from "../../services/AccountSuspension.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { removeVacancies } from "./search/VacancyIndex.ts"
import { isActive, isActedFor } from "./Standings.ts"
import { attempting } from "./StorageFailure.ts"

/** Withdraw the person's offers (invite links, invitations, unanswered contact shares) and notices about them. */
const withdrawOffers = (sql: SqlClient, person: UserId, now: number) =>
  Effect.gen(function* () {
    yield* sql`DELETE FROM company_invites WHERE invited_by = ${person}`
    yield* sql`UPDATE invitations SET status = 'withdrawn', settled_at = ${now}
      WHERE invited_by = ${person} AND status IN ('sent', 'seen')`
    yield* sql`DELETE FROM conversation_shares WHERE person = ${person} AND EXISTS (SELECT 1 FROM conversations
      WHERE conversations.id = conversation_shares.conversation AND revealed_at IS NULL)`
    yield* sql`DELETE FROM late_notices WHERE chat_id = ${person}
      OR EXISTS (SELECT 1 FROM json_each(ifnull(about, '[]')) WHERE value = ${person})`
  })

const companyOf = (sql: SqlClient, person: UserId) =>
  sql`(SELECT company FROM company_members WHERE member = ${person})`

/** Pause published vacancies until the person's ban ends. */
const pause = (sql: SqlClient, which: Fragment, person: UserId, now: number) =>
  Effect.gen(function* () {
    const paused = yield* sql<{ id: VacancyId }>`UPDATE vacancies
      SET suspended_for = ${person}, status = 'paused', updated_at = ${now}
      WHERE status = 'published' AND ${which} RETURNING id`
    yield* removeVacancies(
      sql,
      paused.map(({ id }) => id),
    )
  })

/** Pause the person's vacancies, and those of their company if no active member is left. */
const pauseAll = (sql: SqlClient, person: UserId, now: number) =>
  Effect.zipRight(
    pause(sql, sql`author = ${person}`, person, now),
    pause(
      sql,
      sql`id IN (SELECT vacancy FROM published WHERE company = ${companyOf(sql, person)}
        AND NOT ${isActedFor(sql, "published.company")})`,
      person,
      now,
    ),
  )

/**
 * Lift the suspension of vacancies paused for the person, written by them or of their company. Those whose author, or
 * whose company's every member, is still banned wait for that ban's end.
 */
const liftSuspension = (sql: SqlClient, person: UserId) =>
  sql<{ id: VacancyId; status: VacancyStatus }>`UPDATE vacancies SET suspended_for = NULL
    WHERE id IN (SELECT id FROM vacancies WHERE suspended_for = ${person}
      UNION SELECT id FROM vacancies WHERE suspended_for IS NOT NULL AND author = ${person}
      UNION SELECT id FROM vacancies WHERE suspended_for IS NOT NULL AND company = ${companyOf(sql, person)})
    AND ${isActive(sql, "author")} AND ${isActedFor(sql, "vacancies.company")} RETURNING id, status`

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const vacancies = yield* Vacancies
  const resumes = yield* Resumes
  return AccountSuspension.of({
    suspend: (person, now) =>
      Effect.gen(function* () {
        yield* withdrawOffers(sql, person, now)
        yield* pauseAll(sql, person, now)
        yield* resumes.replace(person)
      }).pipe(attempting("suspension.suspend")),
    restore: (person, now) =>
      Effect.gen(function* () {
        const suspended = yield* liftSuspension(sql, person)
        const paused = suspended.filter(({ status }) => status === "paused")
        yield* Effect.forEach(paused, ({ id }) => vacancies.setStatus(id, "published", now), {
          discard: true,
        })
        yield* resumes.replace(person)
      }).pipe(attempting("suspension.restore")),
  })
})

/** Suspension of an account's offers. Vacancies leave the search index at once; other services put them back. */
export const SqlAccountSuspension = Layer.effect(AccountSuspension, make)
