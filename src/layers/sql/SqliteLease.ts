import { Data, Effect, Layer } from "effect"
import { DatabaseFile } from "./DatabaseFile.ts"
import { openSqlite, unusable } from "./SqliteDatabase.ts"
import { errorCode } from "./StorageFailure.ts"

/** Another process uses this database. */
export class DatabaseInUse extends Data.TaggedError("DatabaseInUse")<{ readonly filename: string }> {
  override get message() {
    return `DATABASE_URL: another process is using ${this.filename}. Stop it first, or give this one a database of its own`
  }
}

const hold = Effect.gen(function* () {
  const { path } = yield* DatabaseFile
  const sql = yield* openSqlite(`${path}.lock`, { disableWAL: true })
  const connection = yield* Effect.orDie(sql.reserve)
  const run = (statement: string) => connection.executeUnprepared(statement, [], undefined)
  yield* run("PRAGMA busy_timeout = 500").pipe(
    Effect.zipRight(run("BEGIN EXCLUSIVE")),
    Effect.mapError((error) => {
      const code = errorCode(error)
      return code.startsWith("SQLITE_BUSY") ? new DatabaseInUse({ filename: path }) : unusable(path, error)
    }),
  )
})

/**
 * Hold the database for this process alone, by an exclusive transaction on a file beside it, wherever links to the
 * database are. The operating system releases it with the process, even on kill -9, so no stale lock is left.
 */
export const SqliteLease = Layer.scopedDiscard(hold)
