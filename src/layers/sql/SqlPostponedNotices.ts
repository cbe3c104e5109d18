import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Schema } from "effect"
import { ChatId, UserId } from "../../domain/Ids.ts"
import { undoWithin } from "../../domain/market/Application.ts"
import { OutgoingMessage } from "../../domain/Outgoing.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { PostponedNotices } from "../../services/PostponedNotices.ts"
import { type SealedColumn, sealedColumn } from "./sealing/SealedColumn.ts"
import { attempting } from "./StorageFailure.ts"
import { readMessages, type StoredMessage } from "./StoredMessages.ts"

type Shape = PostponedNotices["Type"]

const Row = Schema.Struct({
  chatId: ChatId,
  message: Schema.parseJson(OutgoingMessage),
  about: Schema.parseJson(Schema.Array(UserId)),
})

const postpone =
  (sql: SqlClient, messages: SealedColumn): Shape["postpone"] =>
  (application, { about = [], chatId, message }, due) =>
    sql`INSERT INTO late_notices (application, due_at, chat_id, message, about)
      VALUES (${application}, ${due}, ${chatId}, ${messages.seal(JSON.stringify(message))}, ${JSON.stringify(about)})
      ON CONFLICT DO UPDATE SET due_at = excluded.due_at, message = excluded.message, about = excluded.about`.pipe(
      Effect.asVoid,
      attempting("lateNotices.postpone"),
    )

/** No notice waits longer: one due later was stored before the clock was set back, and is sent now. */
const longestWait = 2 * undoWithin

const take = (sql: SqlClient, messages: SealedColumn, deadLetters: DeadLetters["Type"]): Shape["take"] => {
  const read = readMessages(messages, Row)
  return (now, limit) =>
    Effect.gen(function* () {
      const taken =
        yield* sql<StoredMessage>`DELETE FROM late_notices WHERE application IN (SELECT application FROM (
          SELECT application, due_at FROM late_notices WHERE due_at <= ${now}
          UNION ALL SELECT application, due_at FROM late_notices WHERE due_at > ${now + longestWait}
          ORDER BY due_at LIMIT ${limit}))
        RETURNING chat_id AS chatId, message, ifnull(about, '[]') AS about`.pipe(
          attempting("lateNotices.take"),
        )
      const [unreadable, notices] = read(taken)
      const letters = unreadable.map(({ letter }) => letter)
      if (letters.length > 0) {
        yield* deadLetters.record(letters, now)
        yield* Effect.logError(`${letters.length} waiting notice(s) could not be read; kept as dead letters`)
      }
      const due = notices.map(({ about, ...notice }) => ({
        ...notice,
        ...(about.length > 0 && { about }),
        lane: "notice" as const,
      }))
      return { due, unreadable: letters }
    })
}

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const messages = sealedColumn(yield* DataCipher, "late_notices.message")
  return PostponedNotices.of({
    postpone: postpone(sql, messages),
    cancel: (application) =>
      sql`DELETE FROM late_notices WHERE application = ${application} RETURNING application`.pipe(
        Effect.map((rows) => rows.length > 0),
        attempting("lateNotices.cancel"),
      ),
    take: take(sql, messages, yield* DeadLetters),
  })
})

/** Postponed notices in a table. */
export const SqlPostponedNotices = Layer.effect(PostponedNotices, make)
