import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const statements = [
  `ALTER TABLE accounts ADD COLUMN standing TEXT NOT NULL DEFAULT 'active'`,
  `ALTER TABLE accounts ADD COLUMN standing_since INTEGER`,
  `CREATE INDEX accounts_by_standing ON accounts (standing, standing_since) WHERE standing <> 'active'`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
