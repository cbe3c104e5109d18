import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Option, Schema, Struct } from "effect"
import { ChatMessage, Conversation } from "../../../domain/market/Conversation.ts"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { Flag, reading } from "../Rows.ts"
import { isBanned } from "../Standings.ts"
import { sealedTexts } from "../sealing/SealedText.ts"

/** The name and title stay sealed as in their own tables, the résumé's and the vacancy's. */
const rowIn = (cipher: DataCipher["Type"]) =>
  Schema.Struct({
    ...Struct.omit(Conversation.fields, "blockedBy"),
    seekerName: sealedTexts(cipher, "resumes").text("name"),
    title: sealedTexts(cipher, "vacancies").text("title"),
    seekerBlocked: Flag,
    employerBlocked: Flag,
    lapsedAt: Conversation.fields.closedAt,
    lapsedBy: Conversation.fields.closedBy,
  })
type Row = ReturnType<typeof rowIn>["Type"]

const conversationOf = ({
  closedAt,
  closedBy,
  employerBlocked,
  lapsedAt,
  lapsedBy,
  seekerBlocked,
  ...row
}: Row): Conversation => ({
  ...row,
  blockedBy: { seeker: seekerBlocked, employer: employerBlocked },
  closedAt: Option.orElse(closedAt, () => lapsedAt),
  closedBy: Option.orElse(closedBy, () => lapsedBy),
})

/** A conversation about a declined or withdrawn invitation is closed, unless the invited person had already written. */
const lapsed = (column: string) => `(SELECT ${column} FROM invitations WHERE invitations.id = c.invitation
    AND invitations.status IN ('declined', 'withdrawn') AND NOT EXISTS (SELECT 1 FROM conversation_messages AS m
      WHERE m.conversation = c.id AND m.side = 'seeker'))`

/** Names and titles of banned people and their companies are left out. */
const columns = `c.id, c.application, c.invitation, c.company, companies.name AS companyName, c.seeker,
  CASE WHEN resumes.visibility = 'anonymous' OR ${isBanned("c.seeker")} THEN '' ELSE coalesce(resumes.name, '') END
    AS seekerName,
  c.vacancy, CASE WHEN ${isBanned("vacancies.author")} THEN '' ELSE coalesce(vacancies.title, '') END AS title, c.revealed_at AS revealedAt, c.closed_at AS closedAt,
  c.closed_by AS closedBy, ${lapsed("coalesce(settled_at, sent_at)")} AS lapsedAt,
  ${lapsed("iif(status = 'declined', 'seeker', 'employer')")} AS lapsedBy, c.seeker_blocked AS seekerBlocked, c.employer_blocked AS employerBlocked,
  c.updated_at AS updatedAt`

/** Conversations as rows, with the names they are shown under; the table's alias is `c`. */
export const conversationRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const read = reading(rowIn(cipher))
  return (where: Fragment, rest = sql``) =>
    sql`SELECT ${sql.literal(columns)} FROM conversations c
      JOIN companies ON companies.id = c.company
      LEFT JOIN vacancies ON vacancies.id = c.vacancy
      LEFT JOIN resumes ON resumes.id = c.resume WHERE ${where} ${rest}`.pipe(
      Effect.flatMap(read),
      Effect.map((rows) => rows.map(conversationOf)),
    )
}
export type ConversationRows = ReturnType<typeof conversationRows>

const selectedOfMessages = `SELECT id, side, author, kind, text, file, at FROM conversation_messages`

/** Messages as rows, sealed. */
export const messageRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const text = sealedTexts(cipher, "conversation_messages").text("text")
  const read = reading(Schema.Struct({ ...ChatMessage.fields, text }))
  return {
    seal: Schema.encodeSync(text),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selectedOfMessages)} ${rest}`, read),
  }
}
export type MessageRows = ReturnType<typeof messageRows>
