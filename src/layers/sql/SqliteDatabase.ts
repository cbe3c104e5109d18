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
 * Milliseconds a statement blocks, with the event loop, while another program holds the database; then it fails and is
 * retried like any failure. At start the driver's default of five seconds applies, as nothing else waits.
 */
const patience = 250

const pragmas = [
  "synchronous = FULL",
  "foreign_keys = ON",
  "temp_store = MEMORY",
  // Deleted data is overwritten, so that neither free pages nor backups of them contain it.
  "secure_delete = ON",
]

/** The native addon for SQLite can't be loaded: it was built for another Node version, or not at all. */
export class DriverUnusable extends Data.TaggedError("DriverUnusable")<{ readonly code: string }> {
  override get message() {
    return `better-sqlite3, which reads the database, can't be loaded by Node ${process.versions.node} (${this.code}): it was built for another Node, or not at all. Run npm ci again, or start by npm start, which does it`
  }
}

const isOfDriver = (code: string): boolean => code === "ERR_DLOPEN_FAILED" || code === "MODULE_NOT_FOUND"

/** The error for a database that can't be used. */
export const unusable = (filename: string, cause: unknown) => {
  const code = openingCode(filename, errorCode(cause))
  return isOfDriver(code) ? new DriverUnusable({ code }) : new DatabaseUnusable({ filename, code })
}

/** Open a file, creating the folders that lead to it; every failure becomes one error that names the file. */
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
 * Read-only, since another application's file must not be touched. The exception is a journal left by a crash, which
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

/**
 * Check that the database belongs to this application, then close it to other users. Until then nothing is changed in
 * it or created beside it.
 */
export const RecognisedDatabase = Layer.effectDiscard(
  Effect.zipRight(
    Effect.flatMap(DatabaseFile, ({ path }) => recognise(path)),
    closeDatabase,
  ),
)

/** The only writer connection, migrated. In WAL mode `synchronous = FULL` makes commits survive a power loss. */
export const SqliteDatabase = Layer.scopedContext(open)
