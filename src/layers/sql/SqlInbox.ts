import { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import { Array, Clock, Effect, Either, Layer, Option, Schema } from "effect"
import { ChatId, UpdateId } from "../../domain/Ids.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { type DeadLetter, DeadLetters } from "../../services/DeadLetters.ts"
import { Inbox, type InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { type Ordinals, ordinals } from "./Ordinals.ts"
import { type SealedColumn, sealedColumn } from "./sealing/SealedColumn.ts"
import { attempting } from "./StorageFailure.ts"

const Entry = Schema.Struct({ updateId: UpdateId, chatId: ChatId })
const decodeEntries = Schema.decodeUnknownSync(
  Schema.Array(Schema.Struct({ ...Entry.fields, begun: Schema.Number })),
)

const Row = Schema.Struct({
  ...Entry.fields,
  /** Encrypted JSON. */
  stored: Schema.String,
  receivedAt: Schema.Number,
})
type Row = typeof Row.Type
const decodeRows = Schema.decodeUnknownSync(Schema.Array(Row))

interface Parts {
  readonly sql: SqlClient
  readonly nextSeq: Ordinals
  readonly payloads: SealedColumn
  readonly deadLetters: DeadLetters["Type"]
}

/** Handled ids deleted per statement: the event loop waits for each. */
const slice = 5_000

const insert = ({ nextSeq, payloads, sql }: Parts, items: ReadonlyArray<InboxItem>) => {
  const rows = JSON.stringify(
    items.map(({ chatId, json, receivedAt, updateId }) => [
      updateId,
      nextSeq(receivedAt),
      chatId,
      receivedAt,
      payloads.seal(json),
    ]),
  )
  return sql<{ update_id: number }>`
    INSERT INTO inbox (update_id, seq, chat_id, received_at, payload)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${rows})
    WHERE NOT EXISTS (SELECT 1 FROM handled_updates WHERE update_id = value ->> 0)
    ON CONFLICT (update_id) DO NOTHING
    RETURNING update_id`
}

const append =
  (parts: Parts): Inbox["Type"]["append"] =>
  (items, nextOffset) =>
    Effect.gen(function* () {
      const inserted = yield* insert(parts, items)
      yield* parts.sql`
        INSERT INTO polling (id, next_offset) VALUES (1, ${nextOffset})
        ON CONFLICT (id) DO UPDATE SET next_offset = excluded.next_offset`
      const fresh = new Set(inserted.map((row) => row.update_id))
      // A batch may contain an id twice: only its first copy was inserted.
      return items.filter((item) => fresh.delete(item.updateId))
    }).pipe(parts.sql.withTransaction, attempting("inbox.append"))

const remove =
  (sql: SqlClient): Inbox["Type"]["remove"] =>
  (ids, now) =>
    Effect.gen(function* () {
      const list = JSON.stringify(ids)
      yield* sql`INSERT INTO handled_updates (update_id, handled_at)
        SELECT value, ${now} FROM json_each(${list}) WHERE true ON CONFLICT DO NOTHING`
      yield* sql`DELETE FROM inbox WHERE update_id IN (SELECT value FROM json_each(${list}))`
    }).pipe(attempting("inbox.remove"))

/** Ids increase with time, so the old ones come first: delete slice by slice until one isn't all old. */
const forget = (sql: SqlClient, before: number): Effect.Effect<void, SqlError> =>
  Effect.gen(function* () {
    const rows = yield* sql<{ update_id: number; handled_at: number }>`
      SELECT update_id, handled_at FROM handled_updates ORDER BY update_id LIMIT ${slice}`
    const old = rows.filter((row) => row.handled_at < before).map((row) => row.update_id)
    yield* sql`DELETE FROM handled_updates WHERE update_id IN (SELECT value FROM json_each(${JSON.stringify(old)}))`
    if (old.length === slice) yield* forget(sql, before)
  })

/** Decode a row; returns the row itself if it can't be read. */
const itemOf = (
  payloads: SealedColumn,
  { stored, ...row }: Row,
): Effect.Effect<Either.Either<InboxItem, Row>> =>
  payloads.open(stored).pipe(
    Effect.map((json) => Either.right({ ...row, json, payload: JSON.parse(json) as unknown })),
    Effect.orElseSucceed(() => Either.left({ ...row, stored })),
  )

const deadLetter = ({ chatId, stored, updateId }: Row): DeadLetter => ({
  origin: "update",
  updateId,
  chatId,
  payload: stored,
  reason: "unreadable",
  detail: "",
})

const load = ({ deadLetters, payloads, sql }: Parts, ids: ReadonlyArray<UpdateId>) =>
  Effect.gen(function* () {
    const rows = yield* sql`SELECT update_id AS updateId, chat_id AS chatId, payload AS stored,
        received_at AS receivedAt FROM inbox
      WHERE update_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY seq`.pipe(
      attempting("inbox.load"),
    )
    const [damaged, items] = Array.separate(
      yield* Effect.forEach(decodeRows(rows), (row) => itemOf(payloads, row)),
    )
    if (damaged.length > 0) {
      // Otherwise the update would hold up its chat and every start of the bot.
      const now = yield* Clock.currentTimeMillis
      const letters = damaged.map(deadLetter)
      yield* deadLetters.record(letters, now)
      yield* remove(sql)(
        damaged.map(({ updateId }) => updateId),
        now,
      )
      Metrics.countDeadLetters(letters)
      yield* Effect.logError(`${damaged.length} stored update(s) could not be read; kept as dead letters`)
    }
    return items
  })

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const parts: Parts = {
    sql,
    nextSeq: yield* ordinals("inbox", "seq"),
    payloads: sealedColumn(yield* DataCipher, "inbox.payload"),
    deadLetters: yield* DeadLetters,
  }
  return Inbox.of({
    append: append(parts),
    remove: remove(sql),
    offset: sql<{ next_offset: number }>`SELECT next_offset FROM polling`.pipe(
      Effect.map((rows) => rows[0]?.next_offset ?? 0),
      attempting("inbox.offset"),
    ),
    waiting: sql`SELECT update_id AS updateId, chat_id AS chatId, begun FROM inbox ORDER BY seq`.pipe(
      Effect.map((rows) => decodeEntries(rows)),
      attempting("inbox.waiting"),
    ),
    // Telegram numbers updates in order, so the first row is the oldest and needs no scan.
    oldest: sql<{ oldest: number }>`SELECT received_at AS oldest FROM inbox
      WHERE update_id = (SELECT min(update_id) FROM inbox)`.pipe(
      Effect.map((rows) => Option.fromNullable(rows[0]?.oldest)),
      attempting("inbox.oldest"),
    ),
    load: (ids) => load(parts, ids),
    blame: (id) =>
      sql`UPDATE inbox SET begun = begun + 1 WHERE update_id = ${id}`.pipe(
        Effect.asVoid,
        attempting("inbox.blame"),
      ),
    forget: (before) => forget(sql, before).pipe(attempting("inbox.forget")),
  })
})

/** The inbox as a table of sealed updates, and the ids handled in the last 48 h in another. */
export const SqlInbox = Layer.effect(Inbox, make)
