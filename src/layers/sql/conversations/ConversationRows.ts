import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Option, Schema, Struct } from "effect"
import { ChatMessage, Conversation } from "../../../domain/market/Conversation.ts"
import { NamedSeeker, NamingFacts } from "../../../domain/market/NamedSeeker.ts"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { Flag, reading } from "../Rows.ts"
import { isBanned } from "../Standings.ts"
import { sealedTexts } from "../sealing/SealedText.ts"

const own = Struct.keys(Struct.omit(Conversation.fields, "blockedBy", "named", "closedAt", "closedBy"))

/** The name and title stay sealed as in their own tables, the résumé's and the vacancy's. */
const rowIn = (cipher: DataCipher["Type"]) =>
  Schema.Struct({
    ...Struct.omit(Conversation.fields, "blockedBy", "named"),
    number: NamedSeeker.fields.number,
    seekerName: sealedTexts(cipher, "resumes").text("name"),
    seekerTitle: sealedTexts(cipher, "resumes").text("title"),
    profession: Schema.NullOr(NamingFacts.fields.profession),
    city: NamingFacts.fields.city,
    experience: Schema.NullOr(NamingFacts.fields.experience),
    title: sealedTexts(cipher, "vacancies").text("title"),
    seekerBlocked: Flag,
    employerBlocked: Flag,
    lapsedAt: Conversation.fields.closedAt,
    lapsedBy: Conversation.fields.closedBy,
  })
type Row = ReturnType<typeof rowIn>["Type"]

const namedIn = ({ city, experience, number, profession, seekerName, seekerTitle }: Row): NamedSeeker => ({
  number,
  name: seekerName,
  facts:
    profession === null || experience === null
      ? Option.none()
      : Option.some({ title: seekerTitle, profession, city, experience }),
})

const conversationOf = (row: Row): Conversation => {
  const { closedAt, closedBy, employerBlocked, lapsedAt, lapsedBy, seekerBlocked } = row
  return {
    ...Struct.pick(row, ...own),
    named: namedIn(row),
    blockedBy: { seeker: seekerBlocked, employer: employerBlocked },
    closedAt: Option.orElse(closedAt, () => lapsedAt),
    closedBy: Option.orElse(closedBy, () => lapsedBy),
  }
}

/** A conversation about a declined or withdrawn invitation is closed, unless the invited person had already written. */
const lapsed = (column: string) => `(SELECT ${column} FROM invitations WHERE invitations.id = c.invitation
    AND invitations.status IN ('declined', 'withdrawn') AND NOT EXISTS (SELECT 1 FROM conversation_messages AS m
      WHERE m.conversation = c.id AND m.side = 'seeker'))`

/** Names and titles of banned people and their companies are left out. */
const columns = `c.id, c.application, c.invitation, c.company, companies.name AS companyName, c.seeker,
  coalesce(applications.number, c.resume) AS number,
  iif(resumes.visibility = 'anonymous', '', coalesce(resumes.name, '')) AS seekerName,
  coalesce(resumes.title, '') AS seekerTitle, resumes.profession, resumes.city, resumes.experience,
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
      LEFT JOIN applications ON applications.id = c.application
      LEFT JOIN resumes ON resumes.id = c.resume AND NOT ${sql.literal(isBanned("c.seeker"))} WHERE ${where} ${rest}`.pipe(
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
