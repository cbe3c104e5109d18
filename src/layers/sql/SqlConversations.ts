import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Layer, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Side } from "../../domain/market/Conversation.ts"
import { ConversationId } from "../../domain/market/MarketIds.ts"
import {
  type Actor,
  type ConversationEvent,
  Conversations,
  type Subject,
} from "../../services/Conversations.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { log, note, share, shares, unshare } from "./conversations/Consents.ts"
import { type ConversationRows, conversationRows, messageRows } from "./conversations/ConversationRows.ts"
import { messageStore } from "./conversations/Messages.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Conversations["Type"]

const isAbout = (sql: SqlClient, subject: Subject): Fragment =>
  "application" in subject
    ? sql`c.application = ${subject.application}`
    : sql`c.invitation = ${subject.invitation}`

const open =
  (sql: SqlClient): Shape["open"] =>
  ({ company, resume, seeker, subject, vacancy }, now) =>
    Effect.gen(function* () {
      yield* sql`INSERT INTO conversations ${sql.insert({
        ...subject,
        company,
        seeker,
        resume,
        vacancy: Option.getOrNull(vacancy),
        seeker_blocked: 0,
        employer_blocked: 0,
        created_at: now,
        updated_at: now,
      })} ON CONFLICT DO NOTHING`
      const rows = yield* sql<{ id: number }>`SELECT id FROM conversations c WHERE ${isAbout(sql, subject)}`
      return ConversationId.make(rows[0]?.id ?? 0)
    }).pipe(sql.withTransaction, attempting("conversations.open"))

const unreadOf = (sql: SqlClient, ids: ReadonlyArray<ConversationId>, reader: UserId, side: Side) =>
  Effect.map(
    sql<{ id: number; n: number }>`SELECT value AS id, (SELECT count(*) FROM conversation_messages
      WHERE conversation = value AND side <> ${side} AND id > coalesce((SELECT last FROM conversation_reads
        WHERE conversation = value AND person = ${reader}), 0)) AS n
      FROM json_each(${JSON.stringify(ids)})`,
    (rows) => new Map(rows.map(({ id, n }) => [id, n])),
  )

const list =
  (sql: SqlClient, select: ConversationRows): Shape["list"] =>
  (whose, reader, { limit, offset }) =>
    Effect.gen(function* () {
      const isSeeker = "seeker" in whose
      const where = isSeeker ? sql`c.seeker = ${whose.seeker}` : sql`c.company = ${whose.company}`
      const counted = yield* sql<{ n: number }>`SELECT count(*) AS n FROM conversations c WHERE ${where}`
      const found = yield* select(
        where,
        sql`ORDER BY c.updated_at DESC, c.id DESC LIMIT ${limit} OFFSET ${offset}`,
      )
      const ids = found.map(({ id }) => id)
      const unread = yield* unreadOf(sql, ids, reader, isSeeker ? "seeker" : "employer")
      const rows = found.map((conversation) => ({ conversation, unread: unread.get(conversation.id) ?? 0 }))
      return { total: counted[0]?.n ?? 0, rows }
    }).pipe(attempting("conversations.list"))

const mostChatsCounted = 100

const unreadChats =
  (sql: SqlClient): Shape["unreadChats"] =>
  (whose, reader) => {
    const isSeeker = "seeker" in whose
    const where = isSeeker ? sql`seeker = ${whose.seeker}` : sql`company = ${whose.company}`
    return sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT id FROM conversations
        WHERE ${where} ORDER BY updated_at DESC LIMIT ${mostChatsCounted}) AS c
      WHERE EXISTS (SELECT 1 FROM conversation_messages AS m
        WHERE m.conversation = c.id AND m.side <> ${isSeeker ? "seeker" : "employer"}
          AND m.id > coalesce((SELECT last FROM conversation_reads
            WHERE conversation = c.id AND person = ${reader}), 0))`.pipe(
      Effect.map((rows) => rows[0]?.n ?? 0),
      attempting("conversations.unreadChats"),
    )
  }

/** Apply a change once and record it in the log; false if it was made before. */
const changeOnce = (
  sql: SqlClient,
  id: ConversationId,
  by: Actor,
  { event, now, set, where }: { event: "revealed" | "closed"; now: number; set: Fragment; where: Fragment },
) =>
  Effect.gen(function* () {
    const changed = yield* sql`UPDATE conversations SET ${set}, updated_at = ${now}
      WHERE id = ${id} AND ${where} RETURNING id`
    if (changed.length > 0) yield* note(sql, id, by, event, now)
    return changed.length > 0
  }).pipe(sql.withTransaction, attempting(`conversations.${event}`))

const setBlocked =
  (sql: SqlClient): Shape["setBlocked"] =>
  (id, by, blocked, now) =>
    Effect.gen(function* () {
      const column = sql(by.side === "seeker" ? "seeker_blocked" : "employer_blocked")
      const changed = yield* sql`UPDATE conversations SET ${column} = ${blocked ? 1 : 0}
        WHERE id = ${id} AND ${column} <> ${blocked ? 1 : 0} RETURNING id`
      if (changed.length > 0) yield* note(sql, id, by, blocked ? "blocked" : "unblocked", now)
    }).pipe(sql.withTransaction, attempting("conversations.setBlocked"))

const noting =
  (sql: SqlClient, event: ConversationEvent): Shape["noteReport"] =>
  (id, by, now) =>
    note(sql, id, by, event, now).pipe(Effect.asVoid, attempting(`conversations.${event}`))

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const cipher = yield* DataCipher
  const select = conversationRows(sql, cipher)
  const one = (where: Fragment) => Effect.map(select(where), Array.head)
  return Conversations.of({
    about: (subject) => one(isAbout(sql, subject)).pipe(attempting("conversations.about")),
    get: (id) => one(sql`c.id = ${id}`).pipe(attempting("conversations.get")),
    open: open(sql),
    ...messageStore(sql, messageRows(sql, cipher)),
    list: list(sql, select),
    unreadChats: unreadChats(sql),
    shares: shares(sql, cipher),
    share: share(sql, cipher),
    unshare: unshare(sql),
    reveal: (id, by, now) =>
      changeOnce(sql, id, by, {
        event: "revealed",
        now,
        set: sql`revealed_at = ${now}`,
        where: sql`revealed_at IS NULL`,
      }),
    setBlocked: setBlocked(sql),
    close: (id, by, now) =>
      changeOnce(sql, id, by, {
        event: "closed",
        now,
        set: sql`closed_at = ${now}, closed_by = ${by.side}`,
        where: sql`closed_at IS NULL`,
      }),
    noteReport: noting(sql, "reported"),
    notePrinted: noting(sql, "printed"),
    log: log(sql),
  })
})

/** Conversations, their messages and consents in tables; shared contacts are sealed. */
export const SqlConversations = Layer.effect(Conversations, make)
