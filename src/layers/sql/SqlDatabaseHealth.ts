import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { DatabaseHealth } from "../../services/DatabaseHealth.ts"
import { attempting } from "./StorageFailure.ts"
import { WriteHealth } from "./WriteHealth.ts"

/** What failed is tried again sooner than that; where nothing is, readiness itself has to find out. */
const quiet = 10_000

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const health = yield* WriteHealth
  // A row that is sure to be there; a bare `select 1` would not touch the file.
  const read = sql`SELECT migration_id FROM effect_sql_migrations LIMIT 1`
  // A row that is updated to what it was is not written: this changes the file each time.
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

/** Whether the database can be read and, since a write failed, written. */
export const SqlDatabaseHealth = Layer.effect(DatabaseHealth, make)
