import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema, Struct } from "effect"
import { ChatMessage, Conversation } from "../../domain/market/Conversation.ts"
import { Flag, reading } from "../sql/Rows.ts"

const Row = Schema.Struct({
  ...Struct.omit(Conversation.fields, "blockedBy"),
  seekerBlocked: Flag,
  employerBlocked: Flag,
})

const readRows = reading(Row)

const conversationOf = ({ employerBlocked, seekerBlocked, ...row }: typeof Row.Type): Conversation => ({
  ...row,
  blockedBy: { seeker: seekerBlocked, employer: employerBlocked },
})

const columns = `c.id, c.application, c.invitation, c.company, companies.name AS companyName, c.seeker,
  CASE WHEN resumes.visibility = 'anonymous' THEN '' ELSE coalesce(resumes.name, '') END AS seekerName,
  c.vacancy, coalesce(vacancies.title, '') AS title, c.revealed_at AS revealedAt, c.closed_at AS closedAt,
  c.closed_by AS closedBy, c.seeker_blocked AS seekerBlocked, c.employer_blocked AS employerBlocked,
  c.updated_at AS updatedAt`

/** Conversations with what they are called by, as `c`. */
export const selectConversations = (sql: SqlClient, where: Fragment, rest = sql``) =>
  Effect.map(
    Effect.flatMap(
      sql`SELECT ${sql.literal(columns)} FROM conversations c
        JOIN companies ON companies.id = c.company
        LEFT JOIN vacancies ON vacancies.id = c.vacancy
        LEFT JOIN resumes ON resumes.id = c.resume WHERE ${where} ${rest}`,
      readRows,
    ),
    (rows) => rows.map(conversationOf),
  )

export const readMessages = reading(ChatMessage)

export const selectMessage = (sql: SqlClient) =>
  sql.literal(`SELECT id, side, author, kind, text, file, at FROM conversation_messages`)
