import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Either, Layer, Option } from "effect"
import {
  type InvitationStatus,
  invitationPeriod,
  invitationsAPeriod,
  inviteAgainAfter,
} from "../domain/market/Invitation.ts"
import { type CompanyId, InvitationId } from "../domain/market/MarketIds.ts"
import { DataCipher } from "../services/DataCipher.ts"
import {
  AlreadyInvited,
  Invitations,
  type NewInvitation,
  TooManyInvitations,
} from "../services/Invitations.ts"
import { type InvitationRows, invitationRows } from "./sql/InvitationRows.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = Invitations["Type"]

const one = (sql: SqlClient, table: InvitationRows, where: Fragment) =>
  Effect.map(table.select(sql`WHERE ${where} LIMIT 1`), Array.head)

const page = (
  sql: SqlClient,
  table: InvitationRows,
  where: Fragment,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) =>
  Effect.gen(function* () {
    const rows = yield* table.select(
      sql`WHERE ${where} ORDER BY sent_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`,
    )
    const counted = yield* sql<{ n: number }>`SELECT count(*) AS n FROM invitations WHERE ${where}`
    return { total: counted[0]?.n ?? 0, rows }
  })

/** The last one that counts against the limit leaves the period at that time, when all that may be sent are sent. */
const nextPossible = (sql: SqlClient, company: CompanyId, now: number) =>
  Effect.map(
    sql<{ at: number }>`SELECT sent_at AS at FROM invitations WHERE company = ${company}
      ORDER BY sent_at DESC LIMIT 1 OFFSET ${invitationsAPeriod - 1}`,
    (rows) =>
      Array.head(rows).pipe(
        Option.map(({ at }) => at + invitationPeriod),
        Option.filter((until) => until > now),
      ),
  )

/** The latest of the company to the same person about the same, as long as it stands in the way of another. */
const former = (
  sql: SqlClient,
  table: InvitationRows,
  { company, seeker, vacancy }: NewInvitation,
  now: number,
) =>
  one(
    sql,
    table,
    sql`seeker = ${seeker} AND company = ${company} AND vacancy IS ${Option.getOrNull(vacancy)}
      AND (status IN ('sent', 'seen', 'accepted') OR status = 'declined' AND settled_at > ${now - inviteAgainAfter})
      ORDER BY sent_at DESC, id DESC`,
  )

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

/** What keeps it from being sent. */
const refusal = (sql: SqlClient, table: InvitationRows, invitation: NewInvitation, now: number) =>
  Effect.gen(function* () {
    const before = yield* former(sql, table, invitation, now)
    if (Option.isSome(before)) return new AlreadyInvited({ invitation: before.value })
    const until = yield* nextPossible(sql, invitation.company, now)
    return Option.isSome(until) ? new TooManyInvitations({ until: until.value }) : undefined
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

/** The column that keeps the time of a change. */
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
    nextPossible: (company, now) => nextPossible(sql, company, now).pipe(attempting("invitations.next")),
    setStatus: (id, { from, to }, now) =>
      sql`UPDATE invitations SET status = ${to}, ${sql(timeOf(to))} = ${now}
        WHERE id = ${id} AND status = ${from} RETURNING id`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("invitations.setStatus"),
      ),
  })
})

/** Invitations as a table; one pending a company, seeker and vacancy by its unique index. */
export const SqlInvitations = Layer.effect(Invitations, make)
