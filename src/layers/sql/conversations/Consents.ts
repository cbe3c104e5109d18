import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Schema } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { SharedContacts, type Side } from "../../../domain/market/Conversation.ts"
import type { ConversationId } from "../../../domain/market/MarketIds.ts"
import type {
  Actor,
  ConversationEvent,
  Conversations,
  LoggedEvent,
  Share,
} from "../../../services/Conversations.ts"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { attempting, unreadable } from "../StorageFailure.ts"

type Shape = Conversations["Type"]
type Cipher = DataCipher["Type"]

const Contents = Schema.parseJson(SharedContacts)
const encode = Schema.encodeSync(Contents)
const decode = Schema.decode(Contents)

const placeOf = (id: ConversationId, side: Side) => `shares.${id}.${side}`

export const note = (sql: SqlClient, id: ConversationId, by: Actor, event: ConversationEvent, now: number) =>
  sql`INSERT INTO conversation_log (conversation, person, side, event, at)
    VALUES (${id}, ${by.person}, ${by.side}, ${event}, ${now})`

interface Row {
  readonly side: Side
  readonly person: UserId
  readonly contacts: Uint8Array
  readonly at: number
}

const opened = (cipher: Cipher, id: ConversationId, { at, contacts, person, side }: Row) =>
  cipher.open(contacts, placeOf(id, side)).pipe(
    Effect.flatMap((text) => decode(text)),
    Effect.mapBoth({
      onFailure: unreadable,
      onSuccess: (known) => [side, { person, contacts: known, at } satisfies Share] as const,
    }),
  )

export const shares =
  (sql: SqlClient, cipher: Cipher): Shape["shares"] =>
  (id) =>
    sql<Row>`SELECT side, person, contacts, at FROM conversation_shares WHERE conversation = ${id}`.pipe(
      Effect.flatMap(Effect.forEach((row) => opened(cipher, id, row))),
      Effect.map((sides) => Object.fromEntries(sides)),
      attempting("conversations.shares"),
    )

export const share =
  (sql: SqlClient, cipher: Cipher): Shape["share"] =>
  (id, by, contacts, now) =>
    Effect.gen(function* () {
      const sealed = yield* cipher.seal(encode(contacts), placeOf(id, by.side))
      const added = yield* sql`INSERT INTO conversation_shares (conversation, side, person, contacts, at)
        VALUES (${id}, ${by.side}, ${by.person}, ${sealed}, ${now}) ON CONFLICT DO NOTHING RETURNING at`
      if (added.length > 0) yield* note(sql, id, by, "shared", now)
      return added.length > 0
    }).pipe(sql.withTransaction, attempting("conversations.share"))

export const unshare =
  (sql: SqlClient): Shape["unshare"] =>
  (id, by, now) =>
    Effect.gen(function* () {
      const taken =
        yield* sql`DELETE FROM conversation_shares WHERE conversation = ${id} AND side = ${by.side}
        AND (SELECT revealed_at FROM conversations WHERE id = ${id}) IS NULL RETURNING at`
      if (taken.length > 0) yield* note(sql, id, by, "unshared", now)
    }).pipe(sql.withTransaction, attempting("conversations.unshare"))

export const log =
  (sql: SqlClient): Shape["log"] =>
  (id) =>
    sql<LoggedEvent>`SELECT person, side, event, at FROM conversation_log WHERE conversation = ${id} ORDER BY id`.pipe(
      attempting("conversations.log"),
    )
