import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Albums whose parts are still arriving. They reach the other side as one, once no more come. */
const statements = [
  `ALTER TABLE conversation_messages ADD COLUMN album TEXT`,
  `CREATE INDEX messages_by_album ON conversation_messages (conversation, author, album) WHERE album IS NOT NULL`,
  `CREATE TABLE pending_albums (
     conversation INTEGER NOT NULL REFERENCES conversations (id),
     author INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     album TEXT NOT NULL,
     side TEXT NOT NULL,
     replies_to INTEGER,
     first INTEGER NOT NULL,
     began_at INTEGER NOT NULL,
     due_at INTEGER NOT NULL,
     PRIMARY KEY (conversation, author, album)
   ) WITHOUT ROWID`,
  `CREATE INDEX pending_albums_by_time ON pending_albums (due_at)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
