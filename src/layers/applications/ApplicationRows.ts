import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Application, type ApplicationStatus } from "../../domain/market/Application.ts"
import { reading } from "../sql/Rows.ts"

const Answers = Schema.parseJson(Application.fields.answers)

export const encodeAnswers = Schema.encodeSync(Answers)
export const readApplications = reading(Schema.Struct({ ...Application.fields, answers: Answers }))

export const selectApplication = (sql: SqlClient) =>
  sql.literal(`SELECT id, vacancy, company, applicant, resume, letter, answers, status, declined, invitation, note,
    created_at AS createdAt, updated_at AS updatedAt FROM applications`)

/** Every change of a status is followed by this. */
export const noteChange = (sql: SqlClient, application: number, status: ApplicationStatus, now: number) =>
  sql`INSERT INTO application_changes (application, status, at) VALUES (${application}, ${status}, ${now})`

/** Of these statuses; of any, when none are named. */
export const amongStatuses = (
  sql: SqlClient,
  where: Fragment,
  statuses: ReadonlyArray<ApplicationStatus>,
): Fragment => (statuses.length === 0 ? where : sql`${where} AND ${sql.in("status", statuses)}`)

export const countOf = (sql: SqlClient, where: Fragment) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM applications WHERE ${where}`,
    (rows) => rows[0]?.n ?? 0,
  )

/** A page of the applications `where`, and how many there are. */
export const pageOf = (
  sql: SqlClient,
  where: Fragment,
  order: Fragment,
  { limit, offset }: { readonly offset: number; readonly limit: number },
) =>
  Effect.gen(function* () {
    const rows = yield* sql`${selectApplication(sql)} WHERE ${where}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`
    return { total: yield* countOf(sql, where), rows: yield* readApplications(rows) }
  })
