import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Schedule } from "effect"
import { errorCode } from "./StorageFailure.ts"

/** How long deleted data may remain in the write-ahead log, unless another program is reading the database. */
const interval = "5 minutes"

/** Truncating would wait for a running backup and block the event loop, so it is then left for the next time. */
const truncate = (sql: SqlClient, patience: number) =>
  Effect.gen(function* () {
    const connection = yield* sql.reserve
    // Suspended, because SQLite executes some pragmas while preparing them.
    const run = (statement: string) =>
      Effect.suspend(() => connection.executeUnprepared(statement, [], undefined))
    yield* run("PRAGMA busy_timeout = 0")
    yield* Effect.ensuring(
      run("PRAGMA wal_checkpoint(TRUNCATE)"),
      Effect.orDie(run(`PRAGMA busy_timeout = ${patience}`)),
    )
  }).pipe(Effect.scoped)

/**
 * Truncate the write-ahead log periodically, for ever: SQLite alone only overwrites it from the start. Afterwards
 * statements wait `patience` milliseconds for other programs again.
 */
export const truncateLog = (sql: SqlClient, patience: number) =>
  truncate(sql, patience).pipe(
    Effect.catchAll((error) =>
      Effect.logWarning(`The write-ahead log could not be emptied (${errorCode(error)})`),
    ),
    Effect.schedule(Schedule.spaced(interval)),
  )
