import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** The bot's profile as published on Telegram; person 0 is everybody, language '' is any other. */
const statement = `CREATE TABLE profile (
  kind TEXT NOT NULL,
  person INTEGER NOT NULL,
  language TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (kind, person, language)
) WITHOUT ROWID`

export default Effect.flatMap(SqlClient, (sql) => sql.unsafe(statement))
