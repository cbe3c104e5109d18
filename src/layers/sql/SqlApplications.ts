import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Either, Layer, Option } from "effect"
import type { ApplicationStatus, StatusChange } from "../../domain/market/Application.ts"
import type { ApplicationId, ResumeId, VacancyId } from "../../domain/market/MarketIds.ts"
import { AlreadyApplied, Applications, type NewApplication } from "../../services/Applications.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import {
  amongStatuses,
  countApplications,
  type ApplicationRows,
  applicationRows,
  noteChange,
  applicationsOnPage,
} from "./applications/ApplicationRows.ts"
import { queueQueries } from "./applications/Queues.ts"
import { closeAll, reach, resend, changeStatus } from "./applications/StatusChanges.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Applications["Type"]

const one = ({ select }: ApplicationRows, rest: Fragment) => Effect.map(select(rest), Array.head)

/** The next applicant's number at the vacancy. */
const nextNumber = (sql: SqlClient, vacancy: VacancyId) =>
  Effect.map(
    sql<{ n: number }>`SELECT coalesce(max(number), 0) + 1 AS n FROM applications WHERE vacancy = ${vacancy}`,
    (rows) => rows[0]?.n ?? 1,
  )

/** Returns no row if the person has already applied to the vacancy. */
const insert = (
  sql: SqlClient,
  table: ApplicationRows,
  { answers, applicant, company, letter, resume, score, source, vacancy }: NewApplication,
  { now, number }: { readonly now: number; readonly number: number },
) =>
  sql<{ id: ApplicationId }>`INSERT INTO applications ${sql.insert({
    vacancy,
    number,
    company,
    applicant,
    resume,
    score,
    source,
    ...table.applicantTexts({ answers, letter }),
    status: "sent",
    note: "",
    created_at: now,
    updated_at: now,
  })} ON CONFLICT (vacancy, applicant) DO NOTHING RETURNING id`

/** The existing application of this person to this vacancy. */
const former = (sql: SqlClient, { vacancy, applicant }: NewApplication) =>
  Effect.map(
    sql<{ application: ApplicationId }>`SELECT id AS application FROM applications
      WHERE vacancy = ${vacancy} AND applicant = ${applicant}`,
    (rows) => Option.map(Array.head(rows), (row) => new AlreadyApplied(row)),
  )

const add =
  (sql: SqlClient, table: ApplicationRows): Shape["add"] =>
  (application, now) =>
    Effect.gen(function* () {
      const number = yield* nextNumber(sql, application.vacancy)
      const [added] = yield* insert(sql, table, application, { now, number })
      if (added === undefined) return Either.left(yield* former(sql, application))
      yield* noteChange(sql, added.id, "sent", now)
      return Either.right(added.id)
    }).pipe(
      sql.withTransaction,
      attempting("applications.add"),
      Effect.flatMap((added) =>
        Either.isRight(added)
          ? Effect.succeed(added.right)
          : Effect.flatMap(Effect.orDie(added.left), Effect.fail),
      ),
    )

const counts =
  (sql: SqlClient): Shape["counts"] =>
  (vacancy) =>
    sql<{ status: ApplicationStatus; n: number }>`SELECT status, count(*) AS n FROM applications
      WHERE vacancy = ${vacancy} GROUP BY status`.pipe(
      Effect.map((rows) => Object.fromEntries(rows.map(({ status, n }) => [status, n]))),
      attempting("applications.counts"),
    )

const ofApplicant =
  (sql: SqlClient, table: ApplicationRows): Shape["ofApplicant"] =>
  (applicant, statuses, page) => {
    const where = amongStatuses(sql, sql`applicant = ${applicant}`, statuses)
    return applicationsOnPage(sql, table, where, sql`updated_at DESC, id DESC`, page).pipe(
      attempting("applications.ofApplicant"),
    )
  }

const sentTo =
  (sql: SqlClient): Shape["sentTo"] =>
  (applicant, vacancies) =>
    sql<{ vacancy: VacancyId }>`SELECT vacancy FROM applications
      WHERE vacancy IN (SELECT value FROM json_each(${JSON.stringify(vacancies)}))
        AND applicant = ${applicant} AND status NOT IN ('withdrawn', 'closed')`.pipe(
      Effect.map((rows) => new Set(rows.map(({ vacancy }) => vacancy))),
      attempting("applications.sentTo"),
    )

const sentWith =
  (sql: SqlClient): Shape["sentWith"] =>
  (resumes, company) =>
    sql<{ resume: ResumeId; id: ApplicationId }>`SELECT resume, max(id) AS id FROM applications
      WHERE resume IN (SELECT value FROM json_each(${JSON.stringify(resumes)}))
        AND company = ${company} AND status <> 'withdrawn' GROUP BY resume`.pipe(
      Effect.map((rows) => new Map(rows.map(({ id, resume }) => [resume, id]))),
      attempting("applications.sentWith"),
    )

const countUnseen =
  (sql: SqlClient): Shape["countUnseen"] =>
  (company) =>
    countApplications(sql, sql`company = ${company} AND status = 'sent'`).pipe(
      attempting("applications.countUnseen"),
    )

const tallies =
  (sql: SqlClient): Shape["tallies"] =>
  (vacancies) =>
    sql<{ vacancy: VacancyId; all: number; unseen: number }>`SELECT vacancy, count(*) AS "all",
        count(*) FILTER (WHERE status = 'sent') AS unseen
      FROM applications WHERE vacancy IN (SELECT value FROM json_each(${JSON.stringify(vacancies)}))
      GROUP BY vacancy`.pipe(
      Effect.map((rows) => new Map(rows.map(({ all, unseen, vacancy }) => [vacancy, { all, unseen }]))),
      attempting("applications.tallies"),
    )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = applicationRows(sql, yield* DataCipher)
  return Applications.of({
    add: add(sql, table),
    get: (id) => one(table, sql`WHERE id = ${id}`).pipe(attempting("applications.get")),
    between: (vacancy, applicant) =>
      one(table, sql`WHERE vacancy = ${vacancy} AND applicant = ${applicant}`).pipe(
        attempting("applications.between"),
      ),
    sentTo: sentTo(sql),
    sentWith: sentWith(sql),
    ofApplicant: ofApplicant(sql, table),
    ...queueQueries(sql, table),
    countUnseen: countUnseen(sql),
    counts: counts(sql),
    tallies: tallies(sql),
    setStatus: changeStatus(sql, table),
    resend: resend(sql, table),
    closeAll: closeAll(sql),
    reach: reach(sql),
    setNote: (id, note) =>
      sql`UPDATE applications SET note = ${table.note(note)} WHERE id = ${id}`.pipe(
        Effect.asVoid,
        attempting("applications.setNote"),
      ),
    history: (id) =>
      sql<StatusChange>`SELECT status, at FROM application_changes WHERE application = ${id} ORDER BY id`.pipe(
        attempting("applications.history"),
      ),
  })
})

/** Applications in a table, and each change of their status as a row of another. */
export const SqlApplications = Layer.effect(Applications, make)
