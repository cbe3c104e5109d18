import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Option, Schema } from "effect"
import { TicketEntryId, TicketId } from "../../domain/market/MarketIds.ts"
import { TicketSubjectText } from "../../domain/market/TicketSubject.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Tickets } from "../../services/Tickets.ts"
import { attempting } from "./StorageFailure.ts"
import { type TicketRows, ticketRows } from "./TicketRows.ts"

type Shape = Tickets["Type"]

const encodeSubject = Schema.encodeSync(TicketSubjectText)

const open =
  (sql: SqlClient, { seal }: TicketRows): Shape["open"] =>
  ({ author, name, photo, reason, subject, text, topic }, now) =>
    sql<{ id: number }>`INSERT INTO tickets ${sql.insert({
      ...seal({ name, text }),
      author,
      topic,
      subject: Option.getOrNull(Option.map(subject, encodeSubject)),
      reason: reason ?? null,
      photo: Option.getOrNull(photo),
      status: "open",
      status_at: now,
      created_at: now,
    })} RETURNING id`.pipe(
      Effect.map((rows) => TicketId.make(rows[0]?.id ?? 0)),
      attempting("tickets.open"),
    )

const waiting =
  (sql: SqlClient, { select }: TicketRows, count: Shape["count"]): Shape["waiting"] =>
  ({ limit, offset }) =>
    Effect.gen(function* () {
      const total = yield* count
      const rows = yield* select(
        sql`WHERE status = 'open' ORDER BY status_at, id LIMIT ${limit} OFFSET ${offset}`,
      )
      return { total, rows }
    }).pipe(attempting("tickets.waiting"))

const add =
  (sql: SqlClient, { sealEntry }: TicketRows): Shape["add"] =>
  (ticket, entry, status) =>
    Effect.gen(function* () {
      const { at, kind, person, photo, text } = entry
      const rows = yield* sql<{ id: number }>`INSERT INTO ticket_entries ${sql.insert({
        ticket,
        kind,
        person,
        text: sealEntry(text),
        photo: Option.getOrNull(photo),
        at,
      })} RETURNING id`
      yield* sql`UPDATE tickets SET status = ${status}, status_at = ${at}
        WHERE id = ${ticket} AND status <> ${status}`
      return { ...entry, id: TicketEntryId.make(rows[0]?.id ?? 0) }
    }).pipe(sql.withTransaction, attempting("tickets.add"))

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = ticketRows(sql, yield* DataCipher)
  const count = sql<{ n: number }>`SELECT count(*) AS n FROM tickets WHERE status = 'open'`.pipe(
    Effect.map(([row]) => row?.n ?? 0),
    attempting("tickets.count"),
  )
  return Tickets.of({
    open: open(sql, table),
    get: (id) => table.select(sql`WHERE id = ${id}`).pipe(Effect.map(Array.head), attempting("tickets.get")),
    entries: (id) =>
      table.selectEntries(sql`WHERE ticket = ${id} ORDER BY id`).pipe(attempting("tickets.entries")),
    waiting: waiting(sql, table, count),
    count,
    ahead: ({ id, statusAt }) =>
      sql<{ n: number }>`SELECT count(*) AS n FROM tickets
        WHERE status = 'open' AND (status_at, id) < (${statusAt}, ${id})`.pipe(
        Effect.map(([row]) => row?.n ?? 0),
        attempting("tickets.ahead"),
      ),
    add: add(sql, table),
  })
})

/** Tickets in a table, with their history in another; the row id is the ticket's number. */
export const SqlTickets = Layer.effect(Tickets, make)
