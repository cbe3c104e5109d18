import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Schema } from "effect"
import { ChatId } from "../domain/Ids.ts"
import { OutgoingMessage } from "../domain/Outgoing.ts"
import { LateNotices } from "../services/LateNotices.ts"
import { reading } from "./sql/Rows.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = LateNotices["Type"]

const read = reading(Schema.Struct({ chatId: ChatId, message: Schema.parseJson(OutgoingMessage) }))

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
    sql`DELETE FROM late_notices WHERE application IN (
        SELECT application FROM late_notices WHERE due_at <= ${now} ORDER BY due_at LIMIT ${limit})
      RETURNING chat_id AS chatId, message`.pipe(
      Effect.flatMap(read),
      Effect.map((rows) => rows.map((row) => ({ ...row, lane: "notice" as const }))),
      attempting("lateNotices.take"),
    )

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
