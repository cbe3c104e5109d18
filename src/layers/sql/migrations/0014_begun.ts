import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** How often the process was killed while it handled this pending update. */
export default Effect.flatMap(
  SqlClient,
  (sql) => sql`ALTER TABLE inbox ADD COLUMN begun INTEGER NOT NULL DEFAULT 0`,
)
