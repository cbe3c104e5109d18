import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { DatabaseHealth } from "../services/DatabaseHealth.ts"
import { attempting } from "./sql/StorageFailure.ts"

/** Asks the database for one row it is sure to have; a bare `select 1` would not touch the file. */
export const SqlDatabaseHealth = Layer.effect(
  DatabaseHealth,
  Effect.map(SqlClient, (sql) => ({
    ping: sql`SELECT migration_id FROM effect_sql_migrations LIMIT 1`.pipe(Effect.asVoid, attempting("ping")),
  })),
)
