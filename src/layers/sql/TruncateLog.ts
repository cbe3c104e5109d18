import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Schedule } from "effect"
import { errorCode } from "./StorageFailure.ts"

/** How long what was removed may remain in the write-ahead log, unless somebody reads the database from outside. */
const interval = "5 minutes"

/** A backup that reads meanwhile would keep the event loop waiting: then it is left for the next time. */
const truncate = (sql: SqlClient, patience: number) =>
  Effect.gen(function* () {
    const connection = yield* sql.reserve
    // Suspended, since SQLite does some pragmas as it prepares them.
    const run = (statement: string) =>
      Effect.suspend(() => connection.executeUnprepared(statement, [], undefined))
    yield* run("PRAGMA busy_timeout = 0")
    yield* Effect.ensuring(
      run("PRAGMA wal_checkpoint(TRUNCATE)"),
      Effect.orDie(run(`PRAGMA busy_timeout = ${patience}`)),
    )
  }).pipe(Effect.scoped)

/**
 * Empties the write-ahead log from time to time, for ever: SQLite by itself only writes it over from the start. Afterwards
 * a statement waits `patience` milliseconds for other programs again.
 */
export const truncateLog = (sql: SqlClient, patience: number) =>
  truncate(sql, patience).pipe(
    Effect.catchAll((error) =>
      Effect.logWarning(`The write-ahead log could not be emptied (${errorCode(error)})`),
    ),
    Effect.schedule(Schedule.spaced(interval)),
  )
