import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Either, Layer, Option, Schema } from "effect"
import { type ChatId, MessageId } from "../../domain/Ids.ts"
import type { Pressed } from "../../domain/Pressed.ts"
import { emptySession, Session, sessionVersion } from "../../domain/Session.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Sessions, type StoredSession } from "../../services/Sessions.ts"
import { type SealedColumn, sealedColumn } from "./sealing/SealedColumn.ts"
import { attempting } from "./StorageFailure.ts"

interface Row {
  readonly chat_id: ChatId
  readonly version: number | null
  readonly state: string | null
  readonly message_id: number | null
}

const pressesKept = 10_000

const State = Schema.parseJson(Session)
const decodeState = Schema.decodeUnknownEither(State)
const encodeState = Schema.encodeSync(State)

const sessionOf = (states: SealedColumn, { state, version }: Row): Effect.Effect<Session> =>
  state === null || version !== sessionVersion
    ? Effect.succeed(emptySession)
    : states.open(state).pipe(
        Effect.map((text) => Either.getOrElse(decodeState(text), () => emptySession)),
        Effect.orElseSucceed(() => emptySession),
      )

/** The last presses, for the chats with the most recent ones. */
const recentPresses = () => {
  const presses = new Map<ChatId, Pressed>()
  return {
    of: (chat: ChatId) => Option.fromNullable(presses.get(chat)),
    remember: (chat: ChatId, pressed: Option.Option<Pressed>) => {
      presses.delete(chat)
      if (Option.isSome(pressed)) presses.set(chat, pressed.value)
      for (const oldest of presses.keys()) {
        if (presses.size <= pressesKept) break
        presses.delete(oldest)
      }
    },
  }
}
type RecentPresses = ReturnType<typeof recentPresses>

const stored = (
  states: SealedColumn,
  presses: RecentPresses,
  row: Row,
): Effect.Effect<readonly [ChatId, StoredSession]> =>
  Effect.map(sessionOf(states, row), (session) => [
    row.chat_id,
    {
      session,
      menu: Option.map(Option.fromNullable(row.message_id), (id) => MessageId.make(id)),
      pressed: presses.of(row.chat_id),
    },
  ])

const load =
  (sql: SqlClient, states: SealedColumn, presses: RecentPresses): Sessions["Type"]["load"] =>
  (chats) =>
    sql<Row>`SELECT chat.value AS chat_id, version, state, message_id
      FROM json_each(${JSON.stringify(chats)}) AS chat
      LEFT JOIN sessions ON sessions.chat_id = chat.value
      LEFT JOIN menus ON menus.chat_id = chat.value`.pipe(
      Effect.flatMap((rows) => Effect.forEach(rows, (row) => stored(states, presses, row))),
      Effect.map((sessions) => new Map(sessions)),
      attempting("sessions.load"),
    )

const save =
  (sql: SqlClient, states: SealedColumn): Sessions["Type"]["save"] =>
  (sessions, now) => {
    const rows = JSON.stringify(
      sessions.map(([chatId, session]) => [chatId, states.seal(encodeState(session))]),
    )
    return sql`INSERT INTO sessions (chat_id, version, state, updated_at)
      SELECT value ->> 0, ${sessionVersion}, value ->> 1, ${now} FROM json_each(${rows}) WHERE true
      ON CONFLICT (chat_id) DO UPDATE
      SET version = excluded.version, state = excluded.state, updated_at = excluded.updated_at`.pipe(
      Effect.asVoid,
      attempting("sessions.save"),
    )
  }

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const states = sealedColumn(yield* DataCipher, "sessions.state")
  const presses = recentPresses()
  return Sessions.of({
    load: load(sql, states, presses),
    save: save(sql, states),
    remember: (chat, pressed) =>
      Effect.sync(() => {
        presses.remember(chat, pressed)
      }),
  })
})

/** Sessions in a table of versioned, sealed JSON, joined with the chat's menu; last presses in memory. */
export const SqlSessions = Layer.effect(Sessions, make)
