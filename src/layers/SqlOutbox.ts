import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Schema } from "effect"
import { ChatId } from "../domain/Ids.ts"
import { DeliveryLane, type Outgoing, OutgoingMessage } from "../domain/Outgoing.ts"
import { type Acknowledgement, Outbox, type OutboxItem } from "../services/Outbox.ts"
import { attempting } from "./sql/StorageFailure.ts"

const Row = Schema.Struct({
  id: Schema.Number,
  chatId: ChatId,
  lane: DeliveryLane,
  message: Schema.parseJson(OutgoingMessage),
})
const decodeRows = Schema.decodeUnknownSync(Schema.Array(Row))

const sentMenus = (done: ReadonlyArray<Acknowledgement>) =>
  done.flatMap(({ item, messageId }) =>
    messageId._tag === "Some" && item.message._tag !== "EditText" && item.message.menu
      ? [[item.chatId, messageId.value] as const]
      : [],
  )

const make = Effect.map(SqlClient, (sql) => {
  const add = (outgoing: ReadonlyArray<Outgoing>, now: number) => {
    const rows = JSON.stringify(outgoing.map(({ lane, chatId, message }) => [lane, chatId, message]))
    return sql<{ id: number }>`
      INSERT INTO outbox (lane, chat_id, message, created_at)
      SELECT value ->> 0, value ->> 1, value -> 2, ${now} FROM json_each(${rows})
      RETURNING id`.pipe(
      Effect.map((inserted) => {
        // RETURNING promises no order; the ids themselves rise with the order of insertion.
        const ids = inserted.map((row) => row.id).sort((a, b) => a - b)
        return outgoing.map((item, index): OutboxItem => ({ ...item, id: ids[index] ?? 0 }))
      }),
      attempting("outbox.add"),
    )
  }

  const acknowledge = (done: ReadonlyArray<Acknowledgement>) =>
    Effect.gen(function* () {
      const ids = JSON.stringify(done.map(({ item }) => item.id))
      yield* sql`DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(${ids}))`
      const menus = sentMenus(done)
      if (menus.length === 0) return
      yield* sql`INSERT INTO menus (chat_id, message_id)
        SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(menus)}) WHERE true
        ON CONFLICT (chat_id) DO UPDATE SET message_id = excluded.message_id`
    }).pipe(sql.withTransaction, attempting("outbox.acknowledge"))

  const pending = sql<{ lane: DeliveryLane; count: number }>`
    SELECT lane, count(*) AS count FROM outbox GROUP BY lane`.pipe(
    Effect.map((rows) => {
      const count = (lane: DeliveryLane) => rows.find((row) => row.lane === lane)?.count ?? 0
      return { reply: count("reply"), notice: count("notice"), broadcast: count("broadcast") }
    }),
    attempting("outbox.pending"),
  )

  return Outbox.of({
    add,
    acknowledge,
    pending,
    after: (lane, id, limit) =>
      sql`SELECT id, chat_id AS chatId, lane, message FROM outbox
        WHERE lane = ${lane} AND id > ${id} ORDER BY id LIMIT ${limit}`.pipe(
        Effect.map(decodeRows),
        attempting("outbox.after"),
      ),
  })
})

/** The outbox as a table; the ids of sent menus go to a table beside it. */
export const SqlOutbox = Layer.effect(Outbox, make)
