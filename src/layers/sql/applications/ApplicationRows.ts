import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import type { Page } from "../../../domain/Page.ts"
import { Application, type ApplicationStatus } from "../../../domain/market/Application.ts"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { reading } from "../Rows.ts"
import { sealedTexts } from "../sealing/SealedText.ts"

const selected = `SELECT id, vacancy, number, company, applicant, resume, letter, answers, status, declined, invitation, note,
  created_at AS createdAt, updated_at AS updatedAt FROM applications`

/** Applications as rows, with the texts of both sides sealed. */
export const applicationRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const { json, text } = sealedTexts(cipher, "applications")
  const applicantTexts = { letter: text("letter"), answers: json("answers", Application.fields.answers) }
  const stored = { ...applicantTexts, invitation: text("invitation"), note: text("note") }
  const read = reading(Schema.Struct({ ...Application.fields, ...stored }))
  return {
    /** The applicant's texts as columns. */
    applicantTexts: Schema.encodeSync(Schema.Struct(applicantTexts)),
    invitation: Schema.encodeSync(stored.invitation),
    note: Schema.encodeSync(stored.note),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type ApplicationRows = ReturnType<typeof applicationRows>

/** Record a change of status in the history; call it after every change. */
export const noteChange = (sql: SqlClient, application: number, status: ApplicationStatus, now: number) =>
  sql`INSERT INTO application_changes (application, status, at) VALUES (${application}, ${status}, ${now})`

/** Filter by these statuses; an empty list means any. */
export const amongStatuses = (
  sql: SqlClient,
  where: Fragment,
  statuses: ReadonlyArray<ApplicationStatus>,
): Fragment => (statuses.length === 0 ? where : sql`${where} AND ${sql.in("status", statuses)}`)

export const countApplications = (sql: SqlClient, where: Fragment) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM applications WHERE ${where}`,
    (rows) => rows[0]?.n ?? 0,
  )

/** A page of the applications matching `where`, and their total number. */
export const applicationsOnPage = (
  sql: SqlClient,
  table: ApplicationRows,
  where: Fragment,
  order: Fragment,
  { limit, offset }: Page,
) =>
  Effect.gen(function* () {
    const rows = yield* table.select(sql`WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`)
    return { total: yield* countApplications(sql, where), rows }
  })
