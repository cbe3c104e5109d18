import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** The progress of sealing plain text of earlier versions, and the database's bot. */
const statements = [
  `CREATE TABLE sealed_tables (name TEXT PRIMARY KEY, state TEXT NOT NULL, last TEXT) WITHOUT ROWID`,
  `CREATE TABLE bot_identity (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     bot INTEGER NOT NULL,
     username TEXT NOT NULL
   )`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
