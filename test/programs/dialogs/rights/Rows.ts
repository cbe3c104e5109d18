import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { UserId } from "../../../../src/domain/Ids.ts"

/** The owner of a row. */
const personColumns = [
  "owner",
  "author",
  "applicant",
  "member",
  "person",
  "seeker",
  "invited_by",
  "by",
] as const

/** Tables of the engine, derived tables, and what everyone writes by looking. */
const isAside = (table: string): boolean =>
  /^(sqlite_|effect_sql_|inbox|outbox|handled_updates|polling|dead_letters|accounts|sessions|tickets|tally)|_words|views|sources/.test(
    table,
  )

/** Every row of the marketplace that isn't `but`'s, as text: equal exactly if nothing of the others changed. */
export const rowsOfOthers = (but?: UserId) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const tables = yield* sql<{
      name: string
    }>`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`
    const dumped = yield* Effect.forEach(
      tables.filter(({ name }) => !isAside(name)),
      ({ name }) =>
        Effect.map(sql<Record<string, unknown>>`SELECT * FROM ${sql(name)}`, (rows) =>
          rows
            .filter((row) => but === undefined || personColumns.every((column) => row[column] !== but))
            .map((row) => `${name} ${JSON.stringify(row)}`),
        ),
    )
    return dumped.flat().sort()
  })
