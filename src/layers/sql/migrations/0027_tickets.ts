import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** `name` is the author's; `status_at` is when the status last changed. */
const tickets = [
  `ALTER TABLE tickets ADD COLUMN name TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE tickets ADD COLUMN status_at INTEGER NOT NULL DEFAULT 0`,
  `UPDATE tickets SET status_at = created_at`,
  `CREATE INDEX tickets_waiting ON tickets (status_at, id) WHERE status = 'open'`,
  `CREATE INDEX tickets_closed ON tickets (status_at) WHERE status = 'closed'`,
]

/** What happened to a ticket since: words of either side, and its end. */
const entries = [
  `CREATE TABLE ticket_entries (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     ticket INTEGER NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
     kind TEXT NOT NULL,
     person INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     text TEXT NOT NULL,
     photo TEXT,
     at INTEGER NOT NULL
   )`,
  `CREATE INDEX entries_by_ticket ON ticket_entries (ticket, id)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach([...tickets, ...entries], (statement) => sql.unsafe(statement), { discard: true }),
)
