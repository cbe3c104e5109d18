import type { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Either, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { pace, type Side } from "../../domain/market/Conversation.ts"
import { ChatMessageId, type ConversationId } from "../../domain/market/MarketIds.ts"
import { type Conversations, TooFast } from "../../services/Conversations.ts"
import { attempting } from "../sql/StorageFailure.ts"
import type { MessageRows } from "./ConversationRows.ts"

type Shape = Conversations["Type"]

/** How many a side has written of late, counting no further than what is too many. */
const recent = (sql: SqlClient, id: ConversationId, side: Side, now: number) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT at FROM conversation_messages
      WHERE conversation = ${id} AND side = ${side} ORDER BY id DESC LIMIT ${pace.most})
      WHERE at > ${now - pace.within}`,
    (rows) => rows[0]?.n ?? 0,
  )

export const say =
  (sql: SqlClient, { seal }: MessageRows): Shape["say"] =>
  (id, by, { file, kind, text }, now) =>
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
      })} RETURNING id`
      yield* sql`UPDATE conversations SET updated_at = ${now} WHERE id = ${id}`
      return Either.right(ChatMessageId.make(rows[0]?.id ?? 0))
    }).pipe(sql.withTransaction, attempting("conversations.say"), Effect.flatten)

export const latest =
  (sql: SqlClient, { select }: MessageRows): Shape["latest"] =>
  (id, limit) =>
    select(sql`WHERE conversation = ${id} ORDER BY id DESC LIMIT ${limit}`).pipe(
      Effect.map((rows) => rows.toReversed()),
      attempting("conversations.latest"),
    )

export const message =
  (sql: SqlClient, { select }: MessageRows): Shape["message"] =>
  (id, which) =>
    select(sql`WHERE id = ${which} AND conversation = ${id}`).pipe(
      Effect.map(Array.head),
      attempting("conversations.message"),
    )

export const writers =
  (sql: SqlClient): Shape["writers"] =>
  (id, side) =>
    sql<{ author: UserId }>`SELECT DISTINCT author FROM conversation_messages
      WHERE conversation = ${id} AND side = ${side}`.pipe(
      Effect.map((rows) => rows.map(({ author }) => author)),
      attempting("conversations.writers"),
    )

export const markRead =
  (sql: SqlClient): Shape["markRead"] =>
  (id, people) =>
    sql`INSERT INTO conversation_reads (conversation, person, last)
      SELECT ${id}, value, (SELECT coalesce(max(id), 0) FROM conversation_messages WHERE conversation = ${id})
      FROM json_each(${JSON.stringify(people)}) WHERE true
      ON CONFLICT (conversation, person) DO UPDATE SET last = excluded.last`.pipe(
      Effect.asVoid,
      attempting("conversations.markRead"),
    )
