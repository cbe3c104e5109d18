import * as Reactivity from "@effect/experimental/Reactivity"
import { SqlClient } from "@effect/sql/SqlClient"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Context, Data, Effect, Layer } from "effect"
import { existsSync } from "node:fs"
import { closeDatabase, DatabaseFile, DatabaseUnusable, makeFile, openingCode } from "./DatabaseFile.ts"
import { migrate } from "./Migrations.ts"
import { checkSchema } from "./SchemaCheck.ts"
import { errorCode } from "./StorageFailure.ts"
import { truncateLog } from "./TruncateLog.ts"
import { transactions } from "./Transactions.ts"
import { WriteHealth } from "./WriteHealth.ts"

/**
 * How long a statement waits while another program holds the database, and the event loop with it; then it fails, and is
 * tried again as after any failure. Milliseconds. At the start the driver's own five seconds hold: nothing else waits.
 */
const patience = 250

const pragmas = [
  "synchronous = FULL",
  "foreign_keys = ON",
  "temp_store = MEMORY",
  // What is removed is overwritten: free pages and backups of them hold none of it.
  "secure_delete = ON",
]

/** The addon that reads databases can't be loaded: it was built for another Node, or not at all. */
export class DriverUnusable extends Data.TaggedError("DriverUnusable")<{ readonly code: string }> {
  override get message() {
    return `better-sqlite3, which reads the database, can't be loaded by Node ${process.versions.node} (${this.code}): it was built for another Node, or not at all. Run npm ci again, or start by npm start, which does it`
  }
}

const isOfDriver = (code: string): boolean => code === "ERR_DLOPEN_FAILED" || code === "MODULE_NOT_FOUND"

/** What keeps a database from being used. */
export const unusable = (filename: string, cause: unknown) => {
  const code = openingCode(filename, errorCode(cause))
  return isOfDriver(code) ? new DriverUnusable({ code }) : new DatabaseUnusable({ filename, code })
}

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
    Effect.catchAllDefect((defect) => Effect.fail(unusable(filename, defect))),
    Effect.provide(Reactivity.layer),
  )

/**
 * For reading only, since another application's file isn't to be touched; but for a journal that was left by a death, which
 * SQLite rolls back before anything can be read.
 */
const recognise = (filename: string) =>
  SqliteClient.make({
    filename,
    readonly: !existsSync(`${filename}-journal`),
    disableWAL: true,
  }).pipe(
    Effect.flatMap((sql) => checkSchema(sql, filename)),
    Effect.catchTag("SqlError", (error) => Effect.fail(unusable(filename, error))),
    Effect.catchAllDefect((defect) => Effect.fail(unusable(filename, defect))),
    Effect.scoped,
    Effect.provide(Reactivity.layer),
  )

const open = Effect.gen(function* () {
  const { path } = yield* DatabaseFile
  const health: WriteHealth = { trouble: undefined, since: 0 }
  const sql = yield* openSqlite(path, { disableWAL: false }, health)
  yield* Effect.forEach(pragmas, (pragma) => sql.unsafe(`PRAGMA ${pragma}`)).pipe(
    Effect.zipRight(migrate),
    Effect.zipRight(sql.unsafe(`PRAGMA busy_timeout = ${patience}`)),
    Effect.provideService(SqlClient, sql),
    Effect.catchAllCause((cause) => Effect.fail(unusable(path, cause))),
  )
  yield* Effect.forkScoped(truncateLog(sql, patience))
  return Context.make(SqlClient, sql as SqlClient).pipe(Context.add(WriteHealth, health))
})

/** The database is ours, and nobody else may use it. Until then nothing is changed in it or put beside it. */
export const RecognisedDatabase = Layer.effectDiscard(
  Effect.zipRight(
    Effect.flatMap(DatabaseFile, ({ path }) => recognise(path)),
    closeDatabase,
  ),
)

/** The one writer connection, migrated. `synchronous = FULL` is what makes a commit survive a power loss in WAL mode. */
export const SqliteDatabase = Layer.scopedContext(open)
