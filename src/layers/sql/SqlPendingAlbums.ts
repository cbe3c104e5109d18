import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Layer } from "effect"
import type { MessageId, UserId } from "../../domain/Ids.ts"
import type { Side } from "../../domain/market/Conversation.ts"
import type { ChatMessageId, ConversationId } from "../../domain/market/MarketIds.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { type GatheredAlbum, PendingAlbums } from "../../services/PendingAlbums.ts"
import { type MessageRows, messageRows } from "./conversations/ConversationRows.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = PendingAlbums["Type"]

/** Milliseconds to wait for the next part, and for all of them. */
const pause = 1_500
const longest = 5_000

interface Row {
  readonly conversation: ConversationId
  readonly author: UserId
  readonly side: Side
  readonly album: string
  readonly repliesTo: MessageId | null
  readonly first: ChatMessageId
}

const gather =
  (sql: SqlClient): Shape["gather"] =>
  ({ album, by, conversation, message, repliesTo }, now) =>
    sql`INSERT INTO pending_albums (conversation, author, album, side, replies_to, first, began_at, due_at)
      VALUES (${conversation}, ${by.person}, ${album}, ${by.side}, ${repliesTo ?? null}, ${message}, ${now}, ${now + pause})
      ON CONFLICT DO UPDATE SET due_at = min(excluded.due_at, began_at + ${longest})`.pipe(
      Effect.asVoid,
      attempting("pendingAlbums.gather"),
    )

const take = (sql: SqlClient, { select }: MessageRows, where: Fragment) =>
  Effect.gen(function* () {
    const rows = yield* sql<Row>`DELETE FROM pending_albums WHERE ${where}
      RETURNING conversation, author, side, album, replies_to AS repliesTo, first`
    return yield* Effect.forEach(
      rows.toSorted((one, other) => one.first - other.first),
      ({ album, author, conversation, first, repliesTo, side }) =>
        Effect.gen(function* () {
          const parts = sql`WHERE conversation = ${conversation} AND author = ${author} AND album = ${album}
            AND id >= ${first} ORDER BY id`
          const messages = yield* select(parts)
          const sources = yield* sql<{
            source: MessageId | null
          }>`SELECT source FROM conversation_messages ${parts}`
          const gathered: GatheredAlbum = {
            ...{ conversation, album, by: { person: author, side }, repliesTo: repliesTo ?? undefined },
            parts: messages.map((message, index) => ({
              message,
              source: sources[index]?.source ?? undefined,
            })),
          }
          return gathered
        }),
    )
  })

const stateOf =
  (sql: SqlClient): Shape["stateOf"] =>
  (message) =>
    sql<{ isWaiting: number }>`SELECT EXISTS (SELECT 1 FROM pending_albums AS pending
        WHERE pending.conversation = part.conversation AND pending.author = part.author
        AND pending.album = part.album AND pending.first <= part.id) AS isWaiting
      FROM conversation_messages AS part WHERE part.id = ${message} AND part.album IS NOT NULL`.pipe(
      Effect.map(([row]) => row && (row.isWaiting === 1 ? "waiting" : "sent")),
      attempting("pendingAlbums.stateOf"),
    )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const rows = messageRows(sql, yield* DataCipher)
  return PendingAlbums.of({
    gather: gather(sql),
    takeOf: (conversation, { person }, album) =>
      take(
        sql,
        rows,
        sql`conversation = ${conversation} AND author = ${person} AND album <> ${album ?? ""}`,
      ).pipe(attempting("pendingAlbums.takeOf")),
    // One due much later was stored before the clock was set back.
    takeDue: (now, limit) =>
      take(
        sql,
        rows,
        sql`(conversation, author, album) IN (SELECT conversation, author, album FROM pending_albums
          WHERE due_at <= ${now} OR due_at > ${now + 2 * longest} ORDER BY due_at LIMIT ${limit})`,
      ).pipe(attempting("pendingAlbums.takeDue")),
    stateOf: stateOf(sql),
  })
})

/** Pending albums in a table; their parts are rows of the conversation's messages. */
export const SqlPendingAlbums = Layer.effect(PendingAlbums, make)
