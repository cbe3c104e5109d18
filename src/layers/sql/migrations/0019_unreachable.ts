import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/**
 * The newest message at the time a person became unreachable: earlier ones may be acknowledged later and prove nothing.
 */
const statements = [
  `ALTER TABLE accounts ADD COLUMN unreachable_after INTEGER NOT NULL DEFAULT 0`,
  `CREATE TRIGGER became_unreachable AFTER UPDATE OF reachable ON accounts WHEN old.reachable = 1 AND new.reachable = 0
   BEGIN UPDATE accounts SET unreachable_after = ifnull((SELECT max(id) FROM outbox), 0) WHERE id = new.id; END`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
