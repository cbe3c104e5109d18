import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/**
 * Every word that a vacancy or a candidate was ever found by. FTS5 gathers all that a beginning of a word stands for before
 * it gives the first row; the words that begin so, asked for one by one, give it at once.
 */
const words = `CREATE TABLE search_words (word TEXT PRIMARY KEY) WITHOUT ROWID`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(words))
