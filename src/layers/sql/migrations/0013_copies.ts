import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const statements = [
  /** The message id in the author's own chat; NULL for older messages. */
  `ALTER TABLE conversation_messages ADD COLUMN source INTEGER`,
  `CREATE INDEX messages_by_source ON conversation_messages (author, source) WHERE source IS NOT NULL`,
  `CREATE TABLE conversation_copies (
     message INTEGER NOT NULL REFERENCES conversation_messages (id),
     chat_id INTEGER NOT NULL,
     message_id INTEGER NOT NULL,
     PRIMARY KEY (message, chat_id)
   ) WITHOUT ROWID`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
