import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Copies are found by the message that is replied to, and forgotten some time after the message was written. */
const statements = [
  `ALTER TABLE conversation_copies ADD COLUMN at INTEGER NOT NULL DEFAULT 0`,
  `UPDATE conversation_copies SET at =
     coalesce((SELECT at FROM conversation_messages WHERE id = conversation_copies.message), 0)`,
  `CREATE INDEX copies_by_place ON conversation_copies (chat_id, message_id)`,
  `CREATE INDEX copies_by_time ON conversation_copies (at)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
