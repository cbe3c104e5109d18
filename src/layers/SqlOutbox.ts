import { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import { Array, Effect, Either, Layer, Schema } from "effect"
import { ChatId } from "../domain/Ids.ts"
import { DeliveryLane, OutgoingMessage } from "../domain/Outgoing.ts"
import { type Acknowledgement, Outbox, type OutboxItem } from "../services/Outbox.ts"
import { type Ordinals, ordinals } from "./sql/Ordinals.ts"
import { attempting } from "./sql/StorageFailure.ts"

const Row = Schema.Struct({
  id: Schema.Number,
  chatId: ChatId,
  lane: DeliveryLane,
  message: Schema.parseJson(OutgoingMessage),
})
const decodeRow = Schema.decodeUnknownEither(Row)

const sentMenus = (done: ReadonlyArray<Acknowledgement>) =>
  done.flatMap(({ item, messageId }) =>
    messageId._tag === "Some" && "menu" in item.message && item.message.menu
      ? [[item.chatId, messageId.value] as const]
      : [],
  )

const add =
  (sql: SqlClient, nextId: Ordinals): Outbox["Type"]["add"] =>
  (outgoing, now) =>
    Effect.suspend(() => {
      const items = outgoing.map((each): OutboxItem => ({ ...each, id: nextId(now) }))
      const rows = JSON.stringify(
        items.map(({ id, lane, chatId, message }) => [id, lane, chatId, JSON.stringify(message)]),
      )
      return sql`
        INSERT INTO outbox (id, lane, chat_id, message, created_at)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${now} FROM json_each(${rows})`.pipe(
        Effect.as(items),
        attempting("outbox.add"),
      )
    })

const acknowledge =
  (sql: SqlClient): Outbox["Type"]["acknowledge"] =>
  (done) =>
    Effect.gen(function* () {
      const ids = JSON.stringify(done.map(({ item }) => item.id))
      yield* sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${ids}))`
      const menus = sentMenus(done)
      if (menus.length === 0) return
      yield* sql`INSERT INTO menus (chat_id, message_id)
        SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(menus)}) WHERE true
        ON CONFLICT (chat_id) DO UPDATE SET message_id = excluded.message_id`
    }).pipe(sql.withTransaction, attempting("outbox.acknowledge"))

/** A row that an older version wrote and this one can't read would stop everything behind it. */
const setAside = (sql: SqlClient, ids: ReadonlyArray<number>) =>
  Effect.gen(function* () {
    const list = JSON.stringify(ids)
    yield* sql`INSERT INTO dead_letters (origin, chat_id, payload, reason, detail, created_at)
      SELECT 'delivery', chat_id, message, 'unreadable', '', created_at FROM outbox
      WHERE id IN (SELECT value FROM json_each(${list}))`
    yield* sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${list}))`
    yield* Effect.logError(`${ids.length} stored message(s) could not be read; kept as dead letters`)
  })

const after = (
  sql: SqlClient,
  ...[lane, id, limit]: Parameters<Outbox["Type"]["after"]>
): Effect.Effect<ReadonlyArray<OutboxItem>, SqlError> =>
  Effect.gen(function* () {
    const rows = yield* sql<{ id: number }>`SELECT id, chat_id AS chatId, lane, message FROM outbox
      WHERE lane = ${lane} AND id > ${id} ORDER BY id LIMIT ${limit}`
    const [unreadable, items] = Array.partitionMap(rows, (row) =>
      Either.mapLeft(decodeRow(row), () => row.id),
    )
    if (unreadable.length === 0) return items
    yield* setAside(sql, unreadable)
    return yield* after(sql, lane, id, limit)
  })

const pending = (sql: SqlClient): Outbox["Type"]["pending"] =>
  sql<{ lane: DeliveryLane; count: number }>`
    SELECT lane, count(*) AS count FROM outbox GROUP BY lane`.pipe(
    Effect.map((rows) => {
      const count = (lane: DeliveryLane) => rows.find((row) => row.lane === lane)?.count ?? 0
      return { reply: count("reply"), notice: count("notice"), broadcast: count("broadcast") }
    }),
    attempting("outbox.pending"),
  )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  return Outbox.of({
    add: add(sql, yield* ordinals("outbox", "id")),
    acknowledge: acknowledge(sql),
    pending: pending(sql),
    after: (...page) => after(sql, ...page).pipe(sql.withTransaction, attempting("outbox.after")),
  })
})

/** The outbox as a table; the ids of sent menus go to a table beside it. */
export const SqlOutbox = Layer.effect(Outbox, make)
