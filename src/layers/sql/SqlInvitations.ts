import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Either, Layer, Option, Order } from "effect"
import type { Page } from "../../domain/Page.ts"
import { firstInvitations, youngFor } from "../../domain/market/Caps.ts"
import {
  type InvitationStatus,
  invitationPeriod,
  invitationsAPeriod,
  inviteAgainAfter,
} from "../../domain/market/Invitation.ts"
import { type CompanyId, InvitationId } from "../../domain/market/MarketIds.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import {
  AlreadyInvited,
  Invitations,
  type NewInvitation,
  TooManyInvitations,
} from "../../services/Invitations.ts"
import { type InvitationRows, invitationRows } from "./InvitationRows.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Invitations["Type"]

const one = (sql: SqlClient, table: InvitationRows, where: Fragment) =>
  Effect.map(table.select(sql`WHERE ${where} LIMIT 1`), Array.head)

const page = (sql: SqlClient, table: InvitationRows, where: Fragment, { offset, limit }: Page) =>
  Effect.gen(function* () {
    const rows = yield* table.select(
      sql`WHERE ${where} ORDER BY sent_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`,
    )
    const counted = yield* sql<{ n: number }>`SELECT count(*) AS n FROM invitations WHERE ${where}`
    return { total: counted[0]?.n ?? 0, rows }
  })

/** When the limit next frees up; none if it isn't reached. */
const reached = (sql: SqlClient, whose: Fragment, most: number, now: number) =>
  Effect.map(
    sql<{ at: number }>`SELECT sent_at AS at FROM invitations WHERE ${whose}
      ORDER BY sent_at DESC LIMIT 1 OFFSET ${most - 1}`,
    (rows) =>
      Array.head(rows).pipe(
        Option.map(({ at }) => at + invitationPeriod),
        Option.filter((until) => until > now),
        Option.map((until) => new TooManyInvitations({ until, most })),
      ),
  )

/** New companies have a lower limit until someone accepts an invitation. */
const mostOf = (sql: SqlClient, company: CompanyId, now: number) =>
  Effect.map(
    sql`SELECT 1 FROM companies WHERE id = ${company} AND created_at > ${now - youngFor}
      AND NOT EXISTS (SELECT 1 FROM invitations WHERE company = ${company} AND status = 'accepted')`,
    (rows) => (rows.length === 0 ? invitationsAPeriod : firstInvitations),
  )

const latest = Order.mapInput(Order.number, ({ until }: TooManyInvitations) => until)

/** The limit of the company or of the member, whichever lasts longer. */
const limitOf = (sql: SqlClient, { by, company }: Pick<NewInvitation, "by" | "company">, now: number) =>
  Effect.gen(function* () {
    const most = yield* mostOf(sql, company, now)
    const limits = [
      ...Option.toArray(yield* reached(sql, sql`company = ${company}`, most, now)),
      ...Option.toArray(yield* reached(sql, sql`invited_by = ${by}`, invitationsAPeriod, now)),
    ]
    return Array.isNonEmptyArray(limits) ? Option.some(Array.max(limits, latest)) : Option.none()
  })

/**
 * The latest invitation that rules out another: by the company to the same person for the same vacancy, or by the same
 * member to that person if it was recently declined or withdrawn, or is pending on behalf of another company.
 */
const former = (
  sql: SqlClient,
  table: InvitationRows,
  { by, company, seeker, vacancy }: NewInvitation,
  now: number,
) => {
  const since = now - inviteAgainAfter
  const isGoing = sql`status IN ('sent', 'seen', 'accepted')`
  const isOver = sql`status IN ('declined', 'withdrawn') AND settled_at > ${since}`
  const isElsewhere = sql`company <> ${company} AND status IN ('sent', 'seen') AND sent_at > ${since}`
  return one(
    sql,
    table,
    sql`seeker = ${seeker} AND (company = ${company} AND vacancy IS ${Option.getOrNull(vacancy)} AND (${isGoing} OR ${isOver})
      OR invited_by = ${by} AND (${isElsewhere} OR ${isOver})) ORDER BY sent_at DESC, id DESC`,
  )
}

const insert = (
  sql: SqlClient,
  table: InvitationRows,
  { by, text, vacancy, ...rest }: NewInvitation,
  now: number,
) =>
  Effect.map(
    sql<{ id: number }>`INSERT INTO invitations ${sql.insert({
      ...rest,
      text: table.seal(text),
      vacancy: Option.getOrNull(vacancy),
      invited_by: by,
      status: "sent",
      sent_at: now,
    })} RETURNING id`,
    (rows) => InvitationId.make(rows[0]?.id ?? 0),
  )

/** Why the invitation can't be sent, if so. */
const refusal = (sql: SqlClient, table: InvitationRows, invitation: NewInvitation, now: number) =>
  Effect.gen(function* () {
    const before = yield* former(sql, table, invitation, now)
    if (Option.isSome(before)) return new AlreadyInvited({ invitation: before.value })
    return Option.getOrUndefined(yield* limitOf(sql, invitation, now))
  })

const add =
  (sql: SqlClient, table: InvitationRows): Shape["add"] =>
  (invitation, now) =>
    Effect.gen(function* () {
      const refused = yield* refusal(sql, table, invitation, now)
      const sent: Either.Either<InvitationId, AlreadyInvited | TooManyInvitations> =
        refused === undefined
          ? Either.right(yield* insert(sql, table, invitation, now))
          : Either.left(refused)
      return sent
    }).pipe(sql.withTransaction, attempting("invitations.add"), Effect.flatten)

const unseenBy =
  (sql: SqlClient): Shape["unseenBy"] =>
  (seeker) =>
    sql<{
      n: number
    }>`SELECT count(*) AS n FROM invitations WHERE seeker = ${seeker} AND status = 'sent'`.pipe(
      Effect.map((rows) => rows[0]?.n ?? 0),
      attempting("invitations.unseenBy"),
    )

/** The column with the time of a change. */
const timeOf = (to: InvitationStatus) => (to === "seen" ? "seen_at" : "settled_at")

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = invitationRows(sql, yield* DataCipher)
  return Invitations.of({
    add: add(sql, table),
    get: (id) => one(sql, table, sql`id = ${id}`).pipe(attempting("invitations.get")),
    between: (company, seeker) =>
      one(sql, table, sql`seeker = ${seeker} AND company = ${company} ORDER BY sent_at DESC, id DESC`).pipe(
        attempting("invitations.between"),
      ),
    accepted: (company, seeker) =>
      one(
        sql,
        table,
        sql`seeker = ${seeker} AND company = ${company} AND status = 'accepted' ORDER BY sent_at DESC, id DESC`,
      ).pipe(attempting("invitations.accepted")),
    isAccepted: (company, resume) =>
      sql`SELECT 1 FROM invitations WHERE resume = ${resume} AND company = ${company} AND status = 'accepted'`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("invitations.isAccepted"),
      ),
    ofCompany: (company, asked) =>
      page(sql, table, sql`company = ${company}`, asked).pipe(attempting("invitations.ofCompany")),
    ofSeeker: (seeker, asked) =>
      page(
        sql,
        table,
        sql`seeker = ${seeker} AND (status <> 'withdrawn' OR seen_at IS NOT NULL)`,
        asked,
      ).pipe(attempting("invitations.ofSeeker")),
    unseenBy: unseenBy(sql),
    limitOf: (sender, now) => limitOf(sql, sender, now).pipe(attempting("invitations.limitOf")),
    setStatus: (id, { from, to }, now) =>
      sql`UPDATE invitations SET status = ${to}, ${sql(timeOf(to))} = ${now}
        WHERE id = ${id} AND status = ${from} RETURNING id`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("invitations.setStatus"),
      ),
  })
})

/** Invitations in a table; a unique index allows one pending per company, seeker and vacancy. */
export const SqlInvitations = Layer.effect(Invitations, make)
