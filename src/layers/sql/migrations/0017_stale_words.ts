import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Places of published vacancies to reindex. */
const staleWords = `CREATE TABLE stale_words (place INTEGER PRIMARY KEY)`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(staleWords))
