import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/**
 * Every word a vacancy or candidate was ever indexed by. For a prefix FTS5 gathers all matches before it returns the
 * first row; the words with that prefix, searched one by one, return rows at once.
 */
const words = `CREATE TABLE search_words (word TEXT PRIMARY KEY) WITHOUT ROWID`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(words))
