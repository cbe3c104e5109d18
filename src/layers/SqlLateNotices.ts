import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Either, Layer, Schema } from "effect"
import { ChatId } from "../domain/Ids.ts"
import { OutgoingMessage } from "../domain/Outgoing.ts"
import { LateNotices } from "../services/LateNotices.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = LateNotices["Type"]

const decodeRow = Schema.decodeUnknownEither(
  Schema.Struct({ chatId: ChatId, message: Schema.parseJson(OutgoingMessage) }),
)

interface Row {
  readonly chatId: number
  readonly message: string
}

/** What an older version wrote and this one can't read would keep all others waiting. */
const setAside = (sql: SqlClient, rows: ReadonlyArray<Row>, now: number) =>
  Effect.gen(function* () {
    if (rows.length === 0) return
    const letters = JSON.stringify(rows.map(({ chatId, message }) => [chatId, message]))
    yield* sql`INSERT INTO dead_letters (origin, chat_id, payload, reason, detail, created_at)
      SELECT 'delivery', value ->> 0, value ->> 1, 'unreadable', '', ${now} FROM json_each(${letters})`
    yield* Effect.logError(`${rows.length} waiting notice(s) could not be read; kept as dead letters`)
  })

const postpone =
  (sql: SqlClient): Shape["postpone"] =>
  (application, { chatId, message }, due) =>
    sql`INSERT INTO late_notices (application, due_at, chat_id, message)
      VALUES (${application}, ${due}, ${chatId}, ${JSON.stringify(message)})
      ON CONFLICT DO UPDATE SET due_at = excluded.due_at, message = excluded.message`.pipe(
      Effect.asVoid,
      attempting("lateNotices.postpone"),
    )

const take =
  (sql: SqlClient): Shape["take"] =>
  (now, limit) =>
    Effect.gen(function* () {
      const rows = yield* sql<Row>`DELETE FROM late_notices WHERE application IN (
          SELECT application FROM late_notices WHERE due_at <= ${now} ORDER BY due_at LIMIT ${limit})
        RETURNING chat_id AS chatId, message`
      const [unreadable, notices] = Array.partitionMap(rows, (row) =>
        Either.mapLeft(decodeRow(row), () => row),
      )
      yield* setAside(sql, unreadable, now)
      return notices.map((notice) => ({ ...notice, lane: "notice" as const }))
    }).pipe(attempting("lateNotices.take"))

const make = Effect.map(SqlClient, (sql) =>
  LateNotices.of({
    postpone: postpone(sql),
    cancel: (application) =>
      sql`DELETE FROM late_notices WHERE application = ${application} RETURNING application`.pipe(
        Effect.map((rows) => rows.length > 0),
        attempting("lateNotices.cancel"),
      ),
    take: take(sql),
  }),
)

/** Notices that wait, as a table. */
export const SqlLateNotices = Layer.effect(LateNotices, make)
