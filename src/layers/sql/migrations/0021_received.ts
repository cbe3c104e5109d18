import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** When the update that a message answers was received. */
export default Effect.flatMap(SqlClient, (sql) => sql`ALTER TABLE outbox ADD COLUMN received_at INTEGER`)
