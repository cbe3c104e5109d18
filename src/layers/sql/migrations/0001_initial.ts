import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Times are milliseconds since the epoch; booleans are 0 and 1; `payload`, `message` and `state` are JSON. */
const statements = [
  `CREATE TABLE polling (id INTEGER PRIMARY KEY CHECK (id = 1), next_offset INTEGER NOT NULL)`,

  `CREATE TABLE inbox (
     update_id INTEGER PRIMARY KEY,
     seq INTEGER NOT NULL,
     chat_id INTEGER NOT NULL,
     payload TEXT NOT NULL,
     received_at INTEGER NOT NULL
   )`,

  `CREATE TABLE handled_updates (update_id INTEGER PRIMARY KEY, handled_at INTEGER NOT NULL)`,

  `CREATE TABLE outbox (
     id INTEGER PRIMARY KEY,
     lane TEXT NOT NULL,
     chat_id INTEGER NOT NULL,
     message TEXT NOT NULL,
     created_at INTEGER NOT NULL
   )`,
  // There are few replies at any time, and they come and go: an index would cost more than it saves.
  `CREATE INDEX outbox_unasked ON outbox (lane, id) WHERE lane <> 'reply'`,

  `CREATE TABLE accounts (
     id INTEGER PRIMARY KEY,
     locale TEXT NOT NULL,
     role TEXT NOT NULL,
     consented_at INTEGER,
     reachable INTEGER NOT NULL,
     created_at INTEGER NOT NULL,
     seen_at INTEGER NOT NULL
   )`,
  `CREATE INDEX accounts_by_seen ON accounts (seen_at, role)`,

  `CREATE TABLE sessions (
     chat_id INTEGER PRIMARY KEY,
     version INTEGER NOT NULL,
     state TEXT NOT NULL,
     updated_at INTEGER NOT NULL
   )`,

  `CREATE TABLE menus (chat_id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL)`,

  `CREATE TABLE tickets (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     author INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     topic TEXT NOT NULL,
     text TEXT NOT NULL,
     photo TEXT,
     status TEXT NOT NULL,
     created_at INTEGER NOT NULL
   )`,

  `CREATE TABLE dead_letters (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     origin TEXT NOT NULL,
     update_id INTEGER,
     chat_id INTEGER NOT NULL,
     payload TEXT NOT NULL,
     reason TEXT NOT NULL,
     detail TEXT NOT NULL,
     created_at INTEGER NOT NULL
   )`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
