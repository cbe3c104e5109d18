import * as Reactivity from "@effect/experimental/Reactivity"
import { SqlClient } from "@effect/sql/SqlClient"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Context, Effect, Layer } from "effect"
import { DatabaseUnusable, databaseFile, makeFile } from "./DatabaseFile.ts"
import { migrate } from "./Migrations.ts"
import { errorCode } from "./StorageFailure.ts"
import { truncateLog } from "./TruncateLog.ts"
import { transactions } from "./Transactions.ts"
import { WriteHealth } from "./WriteHealth.ts"

const pragmas = [
  "synchronous = FULL",
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "temp_store = MEMORY",
  // What is removed is overwritten: free pages and backups of them hold none of it.
  "secure_delete = ON",
]

/** Opens a file and whatever folders lead to it; anything wrong with it is one error that names it. */
export const openSqlite = (
  filename: string,
  options?: { readonly disableWAL: boolean },
  health: WriteHealth = { trouble: undefined, since: 0 },
) =>
  Effect.sync(() => {
    makeFile(filename)
  }).pipe(
    Effect.zipRight(SqliteClient.make({ filename, ...options })),
    Effect.map((sql) => Object.assign(sql, { withTransaction: transactions(sql, health) })),
    Effect.catchAllDefect((defect) =>
      Effect.fail(new DatabaseUnusable({ filename, code: errorCode(defect) })),
    ),
    Effect.provide(Reactivity.layer),
  )

const open = Effect.gen(function* () {
  const { path } = yield* databaseFile
  const health: WriteHealth = { trouble: undefined, since: 0 }
  const sql = yield* openSqlite(path, { disableWAL: false }, health)
  yield* Effect.forEach(pragmas, (pragma) => sql.unsafe(`PRAGMA ${pragma}`)).pipe(
    Effect.zipRight(migrate),
    Effect.provideService(SqlClient, sql),
    Effect.catchAllCause((cause) =>
      Effect.fail(new DatabaseUnusable({ filename: path, code: errorCode(cause) })),
    ),
  )
  yield* Effect.forkScoped(truncateLog(sql))
  return Context.make(SqlClient, sql as SqlClient).pipe(Context.add(WriteHealth, health))
})

/** The one writer connection, migrated. `synchronous = FULL` is what makes a commit survive a power loss in WAL mode. */
export const SqliteDatabase = Layer.scopedContext(open)
