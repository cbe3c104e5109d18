import { SqlClient } from "@effect/sql/SqlClient"
import { Clock, Effect, Layer, Option, Schema } from "effect"
import { ChatId, UserId } from "../../domain/Ids.ts"
import { DeliveryLane, OutgoingMessage } from "../../domain/Outgoing.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { type Acknowledgement, Outbox, type OutboxItem } from "../../services/Outbox.ts"
import { unsafeSteadyMillis } from "../../services/SteadyTime.ts"
import { type Ordinals, ordinals } from "./Ordinals.ts"
import { Flag } from "./Rows.ts"
import { type SealedColumn, sealedColumn } from "./sealing/SealedColumn.ts"
import { attempting } from "./StorageFailure.ts"
import { readMessages, type StoredMessage, type UnreadableMessage } from "./StoredMessages.ts"

const Row = Schema.Struct({
  id: Schema.Number,
  chatId: ChatId,
  lane: DeliveryLane,
  message: Schema.parseJson(OutgoingMessage),
  about: Schema.parseJson(Schema.Array(UserId)),
  official: Flag,
  receivedAt: Schema.NullOr(Schema.Number),
})
const decodeEntries = Schema.decodeUnknownSync(Schema.Array(Row.pick("id", "chatId")))

/** The row as it was added. */
const itemOf = ({ about, official, receivedAt, ...rest }: typeof Row.Type): OutboxItem => ({
  ...rest,
  ...(about.length > 0 && { about }),
  ...(official && { official }),
  ...(receivedAt !== null && { receivedAt }),
})

interface StoredRow extends StoredMessage {
  readonly id: number
}

const reader = (messages: SealedColumn) => readMessages(messages, Row)

interface Parts {
  readonly sql: SqlClient
  readonly nextId: Ordinals
  readonly messages: SealedColumn
  readonly read: ReturnType<typeof reader>
  readonly deadLetters: DeadLetters["Type"]
}

const sentMenus = (done: ReadonlyArray<Acknowledgement>) =>
  done.flatMap(({ item, messageId }) =>
    messageId._tag === "Some" && "menu" in item.message && item.message.menu
      ? [[item.chatId, messageId.value] as const]
      : [],
  )

const sentCopies = (done: ReadonlyArray<Acknowledgement>) =>
  done.flatMap(({ copies = [], item: { chatId, message }, messageId }) => [
    ...copies.map(([copyOf, id]) => [copyOf, chatId, id] as const),
    ...(messageId._tag === "Some" && "copyOf" in message && message.copyOf !== undefined
      ? [[message.copyOf, chatId, messageId.value] as const]
      : []),
  ])

const isNew = ({ item: { message }, messageId }: Acknowledgement): boolean =>
  messageId._tag === "Some" && message._tag.startsWith("Send")

/** A person who unblocked the bot may not have written since: a newer message that arrives shows they are reachable. */
const markReached = (sql: SqlClient, done: ReadonlyArray<Acknowledgement>) => {
  const arrived = done.filter(isNew).map(({ item: { chatId, id } }) => [chatId, id] as const)
  return sql`UPDATE accounts SET reachable = 1
    FROM (SELECT value ->> 0 AS chat, max(value ->> 1) AS newest FROM json_each(${JSON.stringify(arrived)}) GROUP BY 1)
    WHERE accounts.id = chat AND reachable = 0 AND newest > unreachable_after`
}

/** Remember where a conversation message was delivered, since its author may edit it. */
const rememberCopies = (sql: SqlClient, copies: ReturnType<typeof sentCopies>) =>
  sql`INSERT INTO conversation_copies (message, chat_id, message_id, at)
    SELECT value ->> 0, value ->> 1, value ->> 2, written.at FROM json_each(${JSON.stringify(copies)})
    JOIN conversation_messages AS written ON written.id = value ->> 0 WHERE true
    ON CONFLICT (message, chat_id) DO UPDATE SET message_id = excluded.message_id`

const add =
  ({ messages, nextId, sql }: Parts): Outbox["Type"]["add"] =>
  (outgoing, now) =>
    Effect.clockWith((clock) => {
      const items = outgoing.map((each): OutboxItem => ({ ...each, id: nextId(now) }))
      const rows = JSON.stringify(
        items.map(({ about = [], chatId, id, lane, message, official = false, receivedAt }) => [
          ...[id, lane, chatId, messages.seal(JSON.stringify(message))],
          ...[about.length === 0 ? null : JSON.stringify(about), official ? 1 : 0],
          receivedAt ?? null,
        ]),
      )
      return sql`
        INSERT INTO outbox (id, lane, chat_id, message, about, official, received_at, created_at)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ${unsafeSteadyMillis(clock)}
        FROM json_each(${rows})`.pipe(Effect.as(items), attempting("outbox.add"))
    })

const acknowledge =
  (sql: SqlClient): Outbox["Type"]["acknowledge"] =>
  (done) =>
    Effect.gen(function* () {
      const ids = JSON.stringify(done.map(({ item }) => item.id))
      yield* sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${ids}))`
      yield* markReached(sql, done)
      const copies = sentCopies(done)
      if (copies.length > 0) yield* rememberCopies(sql, copies)
      const menus = sentMenus(done)
      if (menus.length === 0) return
      yield* sql`INSERT INTO menus (chat_id, message_id)
        SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(menus)}) WHERE true
        ON CONFLICT (chat_id) DO UPDATE SET message_id = excluded.message_id`
    }).pipe(sql.withTransaction, attempting("outbox.acknowledge"))

const setAside = ({ deadLetters, sql }: Parts, unreadable: ReadonlyArray<UnreadableMessage<StoredRow>>) =>
  Effect.gen(function* () {
    const letters = unreadable.map(({ letter }) => letter)
    yield* deadLetters.record(letters, yield* Clock.currentTimeMillis)
    const ids = JSON.stringify(unreadable.map(({ row }) => row.id))
    yield* sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${ids}))`
    yield* Effect.logError(`${letters.length} stored message(s) could not be read; kept as dead letters`)
    return letters
  })

const after =
  (sql: SqlClient): Outbox["Type"]["after"] =>
  (lane, id, limit) =>
    sql`SELECT id, chat_id AS chatId FROM outbox WHERE lane = ${lane} AND id > ${id} ORDER BY id LIMIT ${limit}`.pipe(
      Effect.map((rows) => decodeEntries(rows)),
      attempting("outbox.after"),
    )

const load =
  (parts: Parts): Outbox["Type"]["load"] =>
  (ids) =>
    Effect.gen(function* () {
      const stored = yield* parts.sql<StoredRow>`SELECT id, chat_id AS chatId, lane, message,
        ifnull(about, '[]') AS about, official, received_at AS receivedAt FROM outbox
        WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY id`
      const [unreadable, rows] = parts.read(stored)
      return { rows, letters: unreadable.length > 0 ? yield* setAside(parts, unreadable) : [] }
    }).pipe(
      parts.sql.withTransaction,
      Effect.map(({ letters, rows }) => {
        Metrics.countDeadLetters(letters)
        return rows.map(itemOf)
      }),
      attempting("outbox.load"),
    )

/** Counted from the index alone. */
const waiting = (sql: SqlClient): Outbox["Type"]["waiting"] =>
  sql<{ lane: DeliveryLane; count: number; oldest: number }>`
    SELECT lane, count(*) AS count, min(ifnull(received_at, created_at)) AS oldest FROM outbox GROUP BY lane`.pipe(
    Effect.map((rows) => {
      const of = (lane: DeliveryLane) => {
        const found = rows.find((row) => row.lane === lane)
        return { count: found?.count ?? 0, oldest: Option.fromNullable(found?.oldest) }
      }
      return { reply: of("reply"), notice: of("notice"), broadcast: of("broadcast") }
    }),
    attempting("outbox.waiting"),
  )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const messages = sealedColumn(yield* DataCipher, "outbox.message")
  const parts: Parts = {
    sql,
    nextId: yield* ordinals("outbox", "id"),
    messages,
    read: reader(messages),
    deadLetters: yield* DeadLetters,
  }
  return Outbox.of({
    add: add(parts),
    acknowledge: acknowledge(sql),
    waiting: waiting(sql),
    after: after(sql),
    load: load(parts),
  })
})

/** The outbox as a table of sealed messages; the ids of sent menus go to another table. */
export const SqlOutbox = Layer.effect(Outbox, make)
