import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { attempting } from "./StorageFailure.ts"

/** The next number for an event at `now` (milliseconds since the epoch). */
export type Ordinals = (now: number) => number

/**
 * Increasing numbers based on the time, for a column that keeps an order. Made here, they need neither a sequence table
 * nor RETURNING; after a restart or a clock set back they continue above the stored maximum.
 */
export const ordinals = (table: string, column: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const rows = yield* sql<{
      last: number | null
    }>`SELECT max(${sql(column)}) AS last FROM ${sql(table)}`.pipe(attempting(`${table}.last`))
    let last = rows[0]?.last ?? 0
    return ((now) => (last = Math.max(last + 1, now * 1000))) satisfies Ordinals
  })
