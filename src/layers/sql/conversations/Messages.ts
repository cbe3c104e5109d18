import type { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Either, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { rates } from "../../../domain/market/Caps.ts"
import type { Side } from "../../../domain/market/Conversation.ts"
import { ChatMessageId, type ConversationId } from "../../../domain/market/MarketIds.ts"
import { type Conversations, type Copy, TooFast } from "../../../services/Conversations.ts"
import { attempting } from "../StorageFailure.ts"
import { isActive } from "../Standings.ts"
import { note } from "./Consents.ts"
import type { MessageRows } from "./ConversationRows.ts"

type Shape = Conversations["Type"]

const pace = rates.messages

/** How much a side has recently written and edited, each counted only up to its limit. */
const recent = (sql: SqlClient, id: ConversationId, side: Side, now: number) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM (
      SELECT * FROM (SELECT at FROM conversation_messages
        WHERE conversation = ${id} AND side = ${side} ORDER BY id DESC LIMIT ${pace.most})
      UNION ALL
      SELECT * FROM (SELECT at FROM conversation_log
        WHERE conversation = ${id} AND side = ${side} AND event = 'edited' ORDER BY id DESC LIMIT ${pace.most}))
      WHERE at > ${now - pace.within}`,
    (rows) => rows[0]?.n ?? 0,
  )

const say =
  (sql: SqlClient, { seal }: MessageRows): Shape["say"] =>
  (id, by, { album, file, kind, source, text }, now) =>
    Effect.gen(function* () {
      if ((yield* recent(sql, id, by.side, now)) >= pace.most) return Either.left(new TooFast())
      const rows = yield* sql<{ id: number }>`INSERT INTO conversation_messages ${sql.insert({
        conversation: id,
        side: by.side,
        author: by.person,
        kind,
        text: seal(text),
        file: Option.getOrNull(file),
        at: now,
        source: source ?? null,
        album: album ?? null,
      })} RETURNING id`
      yield* sql`UPDATE conversations SET updated_at = ${now} WHERE id = ${id}`
      return Either.right(ChatMessageId.make(rows[0]?.id ?? 0))
    }).pipe(sql.withTransaction, attempting("conversations.say"), Effect.flatten)

const edit =
  (sql: SqlClient, { seal }: MessageRows): Shape["edit"] =>
  (id, by, message, text, now) =>
    Effect.gen(function* () {
      if ((yield* recent(sql, id, by.side, now)) >= pace.most) return Either.left(new TooFast())
      yield* sql`UPDATE conversation_messages SET text = ${seal(text)}
        WHERE id = ${message} AND conversation = ${id}`
      yield* note(sql, id, by, "edited", now)
      return Either.void
    }).pipe(sql.withTransaction, attempting("conversations.edit"), Effect.flatten)

const saidIn =
  (sql: SqlClient, { select }: MessageRows): Shape["saidIn"] =>
  (author, source) =>
    Effect.gen(function* () {
      const places = yield* sql<{ id: ChatMessageId; conversation: ConversationId }>`
        SELECT id, conversation FROM conversation_messages WHERE author = ${author} AND source = ${source}
        ORDER BY id DESC LIMIT 1`
      const [place] = places
      if (place === undefined) return Option.none()
      const rows = yield* select(sql`WHERE id = ${place.id}`)
      return Option.map(Array.head(rows), (message) => ({ conversation: place.conversation, message }))
    }).pipe(attempting("conversations.saidIn"))

const shownIn =
  (sql: SqlClient, { select }: MessageRows): Shape["shownIn"] =>
  (chat, shown) =>
    Effect.gen(function* () {
      const places = yield* sql<{ id: ChatMessageId; conversation: ConversationId }>`
        SELECT id, conversation FROM conversation_messages WHERE id IN (
          SELECT message FROM conversation_copies WHERE chat_id = ${chat} AND message_id = ${shown}
          UNION ALL SELECT id FROM conversation_messages WHERE author = ${chat} AND source = ${shown})
        ORDER BY id DESC LIMIT 1`
      const [place] = places
      if (place === undefined) return Option.none()
      const rows = yield* select(sql`WHERE id = ${place.id} AND ${isActive(sql, "author")}`)
      return Option.map(Array.head(rows), (message) => ({ conversation: place.conversation, message }))
    }).pipe(attempting("conversations.shownIn"))

const places =
  (sql: SqlClient): Shape["places"] =>
  (message) =>
    sql<Copy>`SELECT chat_id AS chatId, message_id AS messageId FROM conversation_copies
      WHERE message = ${message}
      UNION ALL SELECT author, source FROM conversation_messages WHERE id = ${message} AND source IS NOT NULL`.pipe(
      attempting("conversations.places"),
    )

const copies =
  (sql: SqlClient): Shape["copies"] =>
  (message) =>
    sql<Copy>`SELECT chat_id AS chatId, message_id AS messageId FROM conversation_copies
      WHERE message = ${message}`.pipe(attempting("conversations.copies"))

const latest =
  (sql: SqlClient, { select }: MessageRows): Shape["latest"] =>
  (id, limit) =>
    select(
      sql`WHERE conversation = ${id} AND ${isActive(sql, "author")} ORDER BY id DESC LIMIT ${limit}`,
    ).pipe(
      Effect.map((rows) => rows.toReversed()),
      attempting("conversations.latest"),
    )

const message =
  (sql: SqlClient, { select }: MessageRows): Shape["message"] =>
  (id, which) =>
    select(sql`WHERE id = ${which} AND conversation = ${id} AND ${isActive(sql, "author")}`).pipe(
      Effect.map(Array.head),
      attempting("conversations.message"),
    )

const writers =
  (sql: SqlClient): Shape["writers"] =>
  (id, side) =>
    sql<{ author: UserId }>`SELECT DISTINCT author FROM conversation_messages
      WHERE conversation = ${id} AND side = ${side}`.pipe(
      Effect.map((rows) => rows.map(({ author }) => author)),
      attempting("conversations.writers"),
    )

const markRead =
  (sql: SqlClient): Shape["markRead"] =>
  (id, people) =>
    sql`INSERT INTO conversation_reads (conversation, person, last)
      SELECT ${id}, value, (SELECT coalesce(max(id), 0) FROM conversation_messages WHERE conversation = ${id})
      FROM json_each(${JSON.stringify(people)}) WHERE true
      ON CONFLICT (conversation, person) DO UPDATE SET last = excluded.last`.pipe(
      Effect.asVoid,
      attempting("conversations.markRead"),
    )

/** Conversation messages, where they were delivered, and who has read them. */
export const messageStore = (sql: SqlClient, rows: MessageRows) => ({
  say: say(sql, rows),
  edit: edit(sql, rows),
  saidIn: saidIn(sql, rows),
  shownIn: shownIn(sql, rows),
  places: places(sql),
  copies: copies(sql),
  latest: latest(sql, rows),
  message: message(sql, rows),
  writers: writers(sql),
  markRead: markRead(sql),
})
