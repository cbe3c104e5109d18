import type { SqlClient } from "@effect/sql/SqlClient"
import { Data, Effect } from "effect"
import { misconfigured } from "../../domain/defects/ExitCode.ts"
import { version } from "../../domain/Version.ts"
import { migrations, newestMigration } from "./Migrations.ts"

/** The database was written by a newer release, whose data this one could misread or lose. */
export class NewerSchema extends Data.TaggedError("NewerSchema")<{
  readonly filename: string
  readonly found: number
}> {
  readonly exitCode = misconfigured

  override get message() {
    return `DATABASE_URL: ${this.filename} has schema ${this.found}, a newer release's; this release (${version}) knows schemas up to ${newestMigration}. Start the newer release, or restore a backup of before it`
  }
}

/** The file is a SQLite database of another application. */
export class ForeignDatabase extends Data.TaggedError("ForeignDatabase")<{ readonly filename: string }> {
  readonly exitCode = misconfigured

  override get message() {
    return `DATABASE_URL: ${this.filename} is another application's database. Give the bot a file of its own, e.g. DATABASE_URL=sqlite:./data/jobbot.db`
  }
}

const tablesOf = (sql: SqlClient) =>
  sql<{
    name: string
  }>`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`

const appliedTo = (sql: SqlClient) =>
  sql<{ id: number; name: string }>`SELECT migration_id AS id, name FROM effect_sql_migrations ORDER BY 1`

/** Fail unless the database is empty, or from this release or an older one. Only reads. */
export const checkSchema = (sql: SqlClient, filename: string) =>
  Effect.gen(function* () {
    const tables = yield* tablesOf(sql)
    if (tables.length === 0) return
    if (tables.every(({ name }) => name !== "effect_sql_migrations"))
      return yield* new ForeignDatabase({ filename })
    const applied = yield* appliedTo(sql)
    if (applied.some(({ id, name }) => id <= newestMigration && migrations.get(id) !== name))
      return yield* new ForeignDatabase({ filename })
    const found = applied.at(-1)?.id ?? 0
    if (found > newestMigration) return yield* new NewerSchema({ filename, found })
  })
