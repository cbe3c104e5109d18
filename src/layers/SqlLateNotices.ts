import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Either, Layer, Schema } from "effect"
import { ChatId, UserId } from "../domain/Ids.ts"
import { OutgoingMessage } from "../domain/Outgoing.ts"
import { DataCipher } from "../services/DataCipher.ts"
import { type DeadLetter, DeadLetters } from "../services/DeadLetters.ts"
import { LateNotices } from "../services/LateNotices.ts"
import { type SealedColumn, sealedColumn } from "./sql/SealedColumn.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = LateNotices["Type"]

const decodeRow = Schema.decodeUnknownEither(
  Schema.Struct({
    chatId: ChatId,
    message: Schema.parseJson(OutgoingMessage),
    about: Schema.parseJson(Schema.Array(UserId)),
  }),
)

interface Row {
  readonly chatId: ChatId
  readonly message: string
}

const deadLetter = ({ chatId, message: payload }: Row): DeadLetter => ({
  origin: "delivery",
  updateId: undefined,
  chatId,
  payload,
  reason: "unreadable",
  detail: "",
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

/** What was written with another key, or is damaged, stays as it stands: it can't be read as a message either. */
const opened = (messages: SealedColumn, row: Row): Effect.Effect<Row> =>
  messages.open(row.message).pipe(
    Effect.map((message) => ({ ...row, message })),
    Effect.orElseSucceed(() => row),
  )

const take =
  (sql: SqlClient, messages: SealedColumn, deadLetters: DeadLetters["Type"]): Shape["take"] =>
  (now, limit) =>
    Effect.gen(function* () {
      const taken = yield* sql<Row>`DELETE FROM late_notices WHERE application IN (
          SELECT application FROM late_notices WHERE due_at <= ${now} ORDER BY due_at LIMIT ${limit})
        RETURNING chat_id AS chatId, message, ifnull(about, '[]') AS about`.pipe(
        attempting("lateNotices.take"),
      )
      const rows = yield* Effect.forEach(taken, (row) => opened(messages, row))
      const [unreadable, notices] = Array.partitionMap(rows, (row) =>
        Either.mapLeft(decodeRow(row), () => row),
      )
      // What an older version wrote and this one can't read would keep all others waiting.
      if (unreadable.length > 0) {
        yield* deadLetters.record(unreadable.map(deadLetter), now)
        yield* Effect.logError(
          `${unreadable.length} waiting notice(s) could not be read; kept as dead letters`,
        )
      }
      return notices.map(({ about, ...notice }) => ({
        ...notice,
        ...(about.length > 0 && { about }),
        lane: "notice" as const,
      }))
    })

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const messages = sealedColumn(yield* DataCipher, "late_notices.message")
  return LateNotices.of({
    postpone: postpone(sql, messages),
    cancel: (application) =>
      sql`DELETE FROM late_notices WHERE application = ${application} RETURNING application`.pipe(
        Effect.map((rows) => rows.length > 0),
        attempting("lateNotices.cancel"),
      ),
    take: take(sql, messages, yield* DeadLetters),
  })
})

/** Notices that wait, as a table. */
export const SqlLateNotices = Layer.effect(LateNotices, make)
