import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { DatabaseHealth } from "../../services/DatabaseHealth.ts"
import { attempting } from "./StorageFailure.ts"
import { WriteHealth } from "./WriteHealth.ts"

/**
 * Milliseconds. Failed work is retried sooner; if there is none, the readiness check has to test the database itself.
 */
const quiet = 10_000

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const health = yield* WriteHealth
  // Reads a row that always exists; a bare `select 1` would not touch the file.
  const read = sql`SELECT migration_id FROM effect_sql_migrations LIMIT 1`
  // SQLite doesn't write a row whose update changes nothing: this changes the file each time.
  const touch = Effect.gen(function* () {
    const [row] = yield* sql<{ user_version: number }>`PRAGMA user_version`
    yield* sql.unsafe(`PRAGMA user_version = ${row?.user_version === 0 ? 1 : 0}`)
  })
  const write = Effect.gen(function* () {
    yield* touch.pipe(sql.withTransaction, attempting("ping"))
    health.trouble = undefined
  })
  return DatabaseHealth.of({
    ping: Effect.gen(function* () {
      if (health.trouble === undefined) return yield* Effect.asVoid(read).pipe(attempting("ping"))
      const now = yield* steadyMillis
      if (now - health.since < quiet) return yield* health.trouble
      return yield* write
    }),
    writable: Effect.suspend(() => (health.trouble === undefined ? Effect.void : write)),
  })
})

/** Whether the database can be read and, after a failed write, written. */
export const SqlDatabaseHealth = Layer.effect(DatabaseHealth, make)
