import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Either, Layer, Option, Schema } from "effect"
import { type ChatId, MessageId } from "../domain/Ids.ts"
import { emptySession, Session, sessionVersion } from "../domain/Session.ts"
import { Sessions, type StoredSession } from "../services/Sessions.ts"
import { attempting } from "./sql/StorageFailure.ts"

interface Row {
  readonly chat_id: ChatId
  readonly version: number | null
  readonly state: string | null
  readonly message_id: number | null
}

const State = Schema.parseJson(Session)
const decodeState = Schema.decodeUnknownEither(State)
const encodeState = Schema.encodeSync(Session)

const toStored = (row: Row): StoredSession => ({
  session:
    row.version === sessionVersion
      ? Either.getOrElse(decodeState(row.state), () => emptySession)
      : emptySession,
  menu: Option.map(Option.fromNullable(row.message_id), (id) => MessageId.make(id)),
})

const make = Effect.map(SqlClient, (sql) =>
  Sessions.of({
    load: (chats) =>
      sql<Row>`SELECT chat.value AS chat_id, version, state, message_id
        FROM json_each(${JSON.stringify(chats)}) AS chat
        LEFT JOIN sessions ON sessions.chat_id = chat.value
        LEFT JOIN menus ON menus.chat_id = chat.value`.pipe(
        Effect.map((rows) => new Map(rows.map((row) => [row.chat_id, toStored(row)]))),
        attempting("sessions.load"),
      ),
    save: (sessions, now) => {
      const rows = JSON.stringify(sessions.map(([chatId, session]) => [chatId, encodeState(session)]))
      return sql`INSERT INTO sessions (chat_id, version, state, updated_at)
        SELECT value ->> 0, ${sessionVersion}, value -> 1, ${now} FROM json_each(${rows}) WHERE true
        ON CONFLICT (chat_id) DO UPDATE
        SET version = excluded.version, state = excluded.state, updated_at = excluded.updated_at`.pipe(
        Effect.asVoid,
        attempting("sessions.save"),
      )
    },
  }),
)

/** Sessions as a table of versioned JSON, with the chat's menu joined to them. */
export const SqlSessions = Layer.effect(Sessions, make)
