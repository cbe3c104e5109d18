import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** How many processes were killed while they were at an update that waits. */
export default Effect.flatMap(
  SqlClient,
  (sql) => sql`ALTER TABLE inbox ADD COLUMN begun INTEGER NOT NULL DEFAULT 0`,
)
