import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { expect } from "vitest"
import { StorageError } from "../../../src/services/StorageError.ts"

/** A deferred constraint fails at COMMIT, not at the statement. */
const debts = Effect.flatMap(SqlClient, (sql) =>
  Effect.zipRight(
    sql`CREATE TABLE IF NOT EXISTS creditors (id INTEGER PRIMARY KEY)`,
    sql`CREATE TABLE IF NOT EXISTS debts (creditor INTEGER REFERENCES creditors (id) DEFERRABLE INITIALLY DEFERRED)`,
  ),
)

/** Make SQLite refuse the COMMIT of the transaction that runs this. */
export const refusedCommit = Effect.flatMap(SqlClient, (sql) => sql`INSERT INTO debts VALUES (404)`)

/** Make SQLite refuse every COMMIT of a change to these tables until the scope ends, after all statements succeeded. */
export const refuseCommits = (...tables: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    yield* debts
    for (const table of tables)
      for (const change of ["INSERT", "UPDATE", "DELETE"]) {
        const name = `refuse_${change}_${table}`
        yield* Effect.acquireRelease(
          sql.unsafe(
            `CREATE TRIGGER ${name} AFTER ${change} ON ${table} BEGIN INSERT INTO debts VALUES (404); END`,
          ),
          () => Effect.orDie(sql.unsafe(`DROP TRIGGER ${name}`)),
        )
      }
  })

/** The whole content of these tables. */
const contents = (tables: ReadonlyArray<string>) =>
  Effect.flatMap(SqlClient, (sql) => Effect.forEach(tables, (table) => sql`SELECT * FROM ${sql(table)}`))

/** Check an atomic write of a repository: first it is refused and leaves nothing behind, then it succeeds. */
export const isRefusedWhole = <A, E, R>(
  operation: string,
  tables: ReadonlyArray<string>,
  write: Effect.Effect<A, E, R>,
) =>
  Effect.gen(function* () {
    const before = yield* contents(tables)
    yield* Effect.scoped(
      Effect.gen(function* () {
        yield* refuseCommits(...tables)
        expect(yield* Effect.flip(write)).toEqual(
          new StorageError({ operation, code: "SQLITE_CONSTRAINT_FOREIGNKEY" }),
        )
        expect(yield* contents(tables)).toEqual(before)
      }),
    )
    const written = yield* write
    expect(yield* contents(tables)).not.toEqual(before)
    return written
  })
