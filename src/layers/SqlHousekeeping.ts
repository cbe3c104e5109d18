import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Option } from "effect"
import { Housekeeping, type Place } from "../services/Housekeeping.ts"
import { forgetWords } from "./search/Endings.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = Housekeeping["Type"]

interface Table {
  readonly name: string
  /** What its rows are told apart and ordered by. */
  readonly key: ReadonlyArray<string>
  /** The column that keeps the time of the last change. */
  readonly time: string
}

const tables: Readonly<Record<Parameters<Shape["forget"]>[0], Table>> = {
  drafts: { name: "sessions", key: ["chat_id"], time: "updated_at" },
  deadLetters: { name: "dead_letters", key: ["id"], time: "created_at" },
  joinLinks: { name: "company_invites", key: ["rowid"], time: "created_at" },
  tally: { name: "tally", key: ["id"], time: "at" },
  views: { name: "vacancy_views", key: ["vacancy", "person"], time: "seen_at" },
}

/** Rows looked at by one statement: the event loop waits for each. */
const slice = 500

/** The rows after a place, by their keys, with their times last. */
const rowsAfter = (sql: SqlClient, { key, name, time }: Table, after: Option.Option<Place>) => {
  const keys = key.join(", ")
  const isAfter = Option.match(after, {
    onNone: () => sql`true`,
    onSome: (place) =>
      sql`(${sql.literal(keys)}) > (${sql.join(", ", false)(place.map((part) => sql`${part}`))})`,
  })
  return sql<
    Readonly<Record<string, number>>
  >`SELECT ${sql.literal(keys)}, ${sql(time)} AS at FROM ${sql(name)}
    WHERE ${isAfter} ORDER BY ${sql.literal(keys)} LIMIT ${slice}`
}

/** By key, so that the whole table need not be looked at for each slice, and again by time: a row may have changed since. */
const forget =
  (sql: SqlClient): Shape["forget"] =>
  (what, before, after) =>
    Effect.gen(function* () {
      const table = tables[what]
      const { key, name, time } = table
      const rows = yield* rowsAfter(sql, table, after)
      const placeOf = (row: Readonly<Record<string, number>>) => key.map((column) => row[column] ?? 0)
      const old = JSON.stringify(rows.filter(({ at = before }) => at < before).map(placeOf))
      const values = key.map((_, index) => `value ->> ${index}`).join(", ")
      const removed =
        old === "[]"
          ? []
          : yield* sql`DELETE FROM ${sql(name)} WHERE (${sql.literal(key.join(", "))}) IN
              (SELECT ${sql.literal(values)} FROM json_each(${old})) AND ${sql(time)} < ${before} RETURNING 1`
      const last = rows.length < slice ? Option.none() : Array.last(rows)
      return { removed: removed.length, next: Option.map(last, placeOf) }
    }).pipe(attempting(`housekeeping.${what}`))

const make = Effect.map(SqlClient, (sql) =>
  Housekeeping.of({
    forget: forget(sql),
    forgetWords: (after) => forgetWords(sql, after).pipe(attempting("housekeeping.words")),
  }),
)

/** Walks over the tables by their keys. */
export const SqlHousekeeping = Layer.effect(Housekeeping, make)
