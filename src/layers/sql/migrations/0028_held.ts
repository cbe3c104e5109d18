import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** When the operators paused a vacancy; NULL when they didn't, or have published it again. */
const statement = `ALTER TABLE vacancies ADD COLUMN held_at INTEGER`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(statement))
