import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Either } from "effect"
import { expect } from "vitest"

/** Everything that is stored. */
export const everything = Effect.gen(function* () {
  const sql = yield* SqlClient
  const tables = yield* sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`
  return yield* Effect.forEach(tables, ({ name }) =>
    Effect.map(sql`SELECT * FROM ${sql(name)}`, (rows) => [name, rows]),
  )
})

/** Run a command; where it fails, expect that it left nothing behind. */
export const tried = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const before = yield* everything
    const result = yield* Effect.either(command)
    if (Either.isLeft(result)) expect(yield* everything).toEqual(before)
    return result
  })
