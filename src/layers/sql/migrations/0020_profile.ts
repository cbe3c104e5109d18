import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** What Telegram was given of the bot's profile; person 0 is everybody, language '' is any other. */
const statement = `CREATE TABLE profile (
  kind TEXT NOT NULL,
  person INTEGER NOT NULL,
  language TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (kind, person, language)
) WITHOUT ROWID`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(statement))
