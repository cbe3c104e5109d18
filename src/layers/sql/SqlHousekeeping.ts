import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Option } from "effect"
import { Housekeeping, type SweepPosition } from "../../services/Housekeeping.ts"
import { forgetWords } from "./search/Endings.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Housekeeping["Type"]

interface Table {
  readonly name: string
  /** The columns that identify and order its rows. */
  readonly key: ReadonlyArray<string>
  /** The column with the time of the last change. */
  readonly time: string
  /** Whether the time is indexed; not for tables that every dialog changes, since each change would pay for it. */
  readonly isByTime: boolean
  /** The condition on its rows, if not all expire; literal, so that SQLite recognises the partial index. */
  readonly which?: string
}

const tables: Readonly<Record<Parameters<Shape["forget"]>[0], Table>> = {
  drafts: { name: "sessions", key: ["chat_id"], time: "updated_at", isByTime: false },
  deadLetters: { name: "dead_letters", key: ["id"], time: "created_at", isByTime: true },
  joinLinks: { name: "company_invites", key: ["rowid"], time: "created_at", isByTime: false },
  tally: { name: "tally", key: ["id"], time: "at", isByTime: true },
  formerMembers: { name: "former_members", key: ["member", "company"], time: "left_at", isByTime: false },
  copies: { name: "conversation_copies", key: ["message", "chat_id"], time: "at", isByTime: true },
  views: { name: "vacancy_views", key: ["vacancy", "person"], time: "seen_at", isByTime: true },
  tickets: { name: "tickets", key: ["id"], time: "status_at", isByTime: true, which: "status = 'closed'" },
}

/** Rows per statement: the event loop waits for each. */
const slice = 500

/** A position before every key. */
const start = ({ key }: Table): SweepPosition => key.map(() => Number.MIN_SAFE_INTEGER)

const expiring = (sql: SqlClient, { which = "true" }: Table) => sql.literal(which)

/** The keys and times of the next rows: the oldest ones, or those after a position. */
const nextRows = (sql: SqlClient, table: Table, before: number, after: Option.Option<SweepPosition>) => {
  const keys = sql.literal(table.key.join(", "))
  const time = sql(table.time)
  const place = Option.getOrElse(after, () => start(table)).map((part) => sql`${part}`)
  const which = table.isByTime
    ? sql`${time} < ${before} AND ${expiring(sql, table)} ORDER BY ${time}`
    : sql`(${keys}) > (${sql.join(", ", false)(place)}) ORDER BY ${keys}`
  return sql<Readonly<Record<string, number>>>`SELECT ${keys}, ${time} AS at FROM ${sql(table.name)}
    WHERE ${which} LIMIT ${slice}`
}

/** Delete by key and time, since a row may have changed since it was read. */
const forget =
  (sql: SqlClient): Shape["forget"] =>
  (what, before, after) =>
    Effect.gen(function* () {
      const table = tables[what]
      const { key, name, time } = table
      const rows = yield* nextRows(sql, table, before, after)
      const placeOf = (row: Readonly<Record<string, number>>) => key.map((column) => row[column] ?? 0)
      const old = JSON.stringify(rows.filter(({ at = before }) => at < before).map(placeOf))
      const values = key.map((_, index) => `value ->> ${index}`).join(", ")
      const removed =
        old === "[]"
          ? []
          : yield* sql`DELETE FROM ${sql(name)} WHERE (${sql.literal(key.join(", "))}) IN
              (SELECT ${sql.literal(values)} FROM json_each(${old})) AND ${sql(time)} < ${before}
              AND ${expiring(sql, table)} RETURNING 1`
      const last = rows.length < slice ? Option.none() : Array.last(rows)
      return { removed: removed.length, next: Option.map(last, placeOf) }
    }).pipe(attempting(`housekeeping.${what}`))

const make = Effect.map(SqlClient, (sql) =>
  Housekeeping.of({
    forget: forget(sql),
    forgetWords: (after) => forgetWords(sql, after).pipe(attempting("housekeeping.words")),
  }),
)

/** Deletes the oldest rows by an index on their times, or walks through the table by its key. */
export const SqlHousekeeping = Layer.effect(Housekeeping, make)
