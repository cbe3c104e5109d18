import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** A deferred constraint fails at COMMIT, not at the statement. */
const debts = Effect.flatMap(SqlClient, (sql) =>
  Effect.zipRight(
    sql`CREATE TABLE IF NOT EXISTS creditors (id INTEGER PRIMARY KEY)`,
    sql`CREATE TABLE IF NOT EXISTS debts (creditor INTEGER REFERENCES creditors (id) DEFERRABLE INITIALLY DEFERRED)`,
  ),
)

/** SQLite refuses the COMMIT of the transaction that does this. */
export const refusedCommit = Effect.flatMap(SqlClient, (sql) => sql`INSERT INTO debts VALUES (404)`)

/** SQLite refuses every COMMIT of a change to these tables until the scope ends, after all its statements went well. */
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
