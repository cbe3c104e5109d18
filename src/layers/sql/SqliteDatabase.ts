import * as Reactivity from "@effect/experimental/Reactivity"
import { SqlClient } from "@effect/sql/SqlClient"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Data, Effect, Layer } from "effect"
import { existsSync, mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { AppConfig } from "../../services/AppConfig.ts"
import { migrate } from "./Migrations.ts"
import { errorCode } from "./StorageFailure.ts"
import { transactions } from "./Transactions.ts"

/** The database file can't be opened, read or brought to the newest schema. */
export class DatabaseUnusable extends Data.TaggedError("DatabaseUnusable")<{
  readonly filename: string
  readonly code: string
}> {
  override get message() {
    return `DATABASE_URL: ${this.filename} can't be used (${this.code}). Give a writable path, e.g. sqlite:./data/jobbot.db`
  }
}

const pragmas = ["synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000", "temp_store = MEMORY"]

// One by one: Node's recursive mkdir never returns where a folder is refused by its absence, as below /proc.
const makeFolders = (path: string) => {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  mkdirSync(path)
}

/** Opens a file and whatever folders lead to it; anything wrong with it is one error that names it. */
export const openSqlite = (filename: string, options?: { readonly disableWAL: boolean }) =>
  Effect.sync(() => {
    makeFolders(dirname(filename))
  }).pipe(
    Effect.zipRight(SqliteClient.make({ filename, ...options })),
    Effect.map((sql) => Object.assign(sql, { withTransaction: transactions(sql) })),
    Effect.catchAllDefect((defect) =>
      Effect.fail(new DatabaseUnusable({ filename, code: errorCode(defect) })),
    ),
    Effect.provide(Reactivity.layer),
  )

const open = Effect.gen(function* () {
  const { database } = yield* AppConfig
  const sql = yield* openSqlite(database.filename)
  yield* Effect.forEach(pragmas, (pragma) => sql.unsafe(`PRAGMA ${pragma}`)).pipe(
    Effect.zipRight(migrate),
    Effect.provideService(SqlClient, sql),
    Effect.catchAllCause((cause) =>
      Effect.fail(new DatabaseUnusable({ filename: database.filename, code: errorCode(cause) })),
    ),
  )
  return sql
})

/** The one writer connection, migrated. `synchronous = FULL` is what makes a commit survive a power loss in WAL mode. */
export const SqliteDatabase = Layer.scoped(SqlClient, open)
