import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Effect, Layer, Option } from "effect"
import { quotas, rates } from "../../domain/market/Caps.ts"
import { underWay, undoWithin } from "../../domain/market/Application.ts"
import { CapReached, Caps, type CountedQuota, type Whose } from "../../services/Caps.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Caps["Type"]

const published = (sql: SqlClient, [company]: Whose) =>
  sql`SELECT place AS at FROM published WHERE company = ${company}`

/** Literal, so that SQLite recognises the condition of the partial index; a bound value would not match. */
const isOpen = `status IN (${underWay.map((status) => `'${status}'`).join(", ")})`

/** The creation times of the rows that count towards each quota. */
const countedRows: Readonly<Record<CountedQuota, (sql: SqlClient, whose: Whose, now: number) => Fragment>> = {
  published,
  publishedYoung: published,
  drafts: (sql, [company]) =>
    sql`SELECT created_at AS at FROM vacancies WHERE company = ${company} AND status = 'draft'`,
  joinLinks: (sql, [company]) => sql`SELECT created_at AS at FROM company_invites WHERE company = ${company}`,
  underWay: (sql, [applicant]) =>
    sql`SELECT created_at AS at FROM applications WHERE applicant = ${applicant} AND ${sql.literal(isOpen)}`,
  // A rejection that can still be undone isn't visible yet; `filled` says nothing about the applicant.
  refusals: (sql, [applicant, company = 0], now) => sql`SELECT updated_at AS at FROM applications
    WHERE applicant = ${applicant} AND company = ${company} AND status = 'declined' AND declined <> 'filled'
      AND updated_at <= ${now - undoWithin}`,
  openTickets: (sql, [author]) =>
    sql`SELECT created_at AS at FROM tickets WHERE author = ${author} AND status = 'open'`,
}

/** The time of the oldest row that fills the quota, if as many are newer than `since`. */
const fullSince = (sql: SqlClient, rows: Fragment, most: number, since: number) =>
  Effect.map(
    sql<{
      at: number
    }>`SELECT at FROM (${rows}) WHERE at > ${since} ORDER BY at DESC LIMIT 1 OFFSET ${most - 1}`,
    (found) => Option.map(Array.head(found), ({ at }) => at),
  )

const failing = (cap: CapReached["cap"], full: Option.Option<number>, within?: number) =>
  Option.match(full, {
    onNone: () => Effect.void,
    onSome: (at) =>
      Effect.fail(
        new CapReached({ cap, until: within === undefined ? Option.none() : Option.some(at + within) }),
      ),
  })

const room =
  (sql: SqlClient): Shape["room"] =>
  (name, whose, now, since = -1) => {
    const { most, within }: { most: number; within?: number } = quotas[name]
    const from = Math.max(since, within === undefined ? -1 : now - within)
    return fullSince(sql, countedRows[name](sql, whose, now), most, from).pipe(
      attempting("caps.room"),
      Effect.flatMap((full) => failing(name, full, within)),
    )
  }

const check =
  (sql: SqlClient): Shape["check"] =>
  (name, whose, now) => {
    const { most, within } = rates[name]
    const rows = sql`SELECT at FROM tally WHERE cap = ${name} AND whose = ${whose.join(":")}`
    return fullSince(sql, rows, most, now - within).pipe(
      attempting("caps.check"),
      Effect.flatMap((full) => failing(name, full, within)),
    )
  }

const spend =
  (sql: SqlClient): Shape["spend"] =>
  (name, whose, now) =>
    Effect.zipRight(
      check(sql)(name, whose, now),
      sql`INSERT INTO tally (cap, whose, at) VALUES (${name}, ${whose.join(":")}, ${now})`.pipe(
        Effect.asVoid,
        attempting("caps.spend"),
      ),
    )

/** Caps: quotas count rows in their own tables, rates count entries in a tally. */
export const SqlCaps = Layer.effect(
  Caps,
  Effect.map(SqlClient, (sql) => Caps.of({ room: room(sql), check: check(sql), spend: spend(sql) })),
)
