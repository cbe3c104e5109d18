import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/**
 * Times are milliseconds since the epoch. References to accounts are deferred, because accounts are written at the end
 * of a turn.
 */
const account = "INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED"
const conversation = "INTEGER NOT NULL REFERENCES conversations (id)"

const conversations = [
  `CREATE TABLE conversations (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     application INTEGER UNIQUE REFERENCES applications (id),
     invitation INTEGER UNIQUE REFERENCES invitations (id),
     company INTEGER NOT NULL REFERENCES companies (id),
     seeker ${account},
     vacancy INTEGER REFERENCES vacancies (id),
     resume INTEGER,
     revealed_at INTEGER,
     closed_at INTEGER,
     closed_by TEXT,
     seeker_blocked INTEGER NOT NULL,
     employer_blocked INTEGER NOT NULL,
     created_at INTEGER NOT NULL,
     updated_at INTEGER NOT NULL,
     CHECK ((application IS NULL) <> (invitation IS NULL))
   )`,
  `CREATE INDEX conversations_by_seeker ON conversations (seeker, updated_at)`,
  `CREATE INDEX conversations_by_company ON conversations (company, updated_at)`,
  `CREATE INDEX blocked_by_company ON conversations (company, seeker) WHERE seeker_blocked = 1 OR employer_blocked = 1`,
  `CREATE TABLE conversation_messages (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     conversation ${conversation},
     side TEXT NOT NULL,
     author ${account},
     kind TEXT NOT NULL,
     text TEXT NOT NULL,
     file TEXT,
     at INTEGER NOT NULL
   )`,
  `CREATE INDEX messages_by_conversation ON conversation_messages (conversation, id)`,
  `CREATE TABLE conversation_reads (
     conversation ${conversation},
     person ${account},
     last INTEGER NOT NULL,
     PRIMARY KEY (conversation, person)
   ) WITHOUT ROWID`,
]

/** The contacts each side agreed to share, sealed, and a log of all actions other than messages. */
const consents = [
  `CREATE TABLE conversation_shares (
     conversation ${conversation},
     side TEXT NOT NULL,
     person ${account},
     contacts BLOB NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (conversation, side)
   ) WITHOUT ROWID`,
  `CREATE TABLE conversation_log (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     conversation ${conversation},
     person ${account},
     side TEXT NOT NULL,
     event TEXT NOT NULL,
     at INTEGER NOT NULL
   )`,
  `CREATE INDEX log_by_conversation ON conversation_log (conversation)`,
]

/** Fingerprints by HMAC-SHA-256; only a verified phone belongs to one person alone. */
const contacts = [
  `CREATE TABLE data_key (id INTEGER PRIMARY KEY CHECK (id = 1), mark BLOB NOT NULL)`,
  `CREATE TABLE contacts (
     person INTEGER PRIMARY KEY REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     phone BLOB,
     phone_index BLOB,
     verified INTEGER NOT NULL,
     email BLOB,
     email_index BLOB,
     updated_at INTEGER NOT NULL
   )`,
  `CREATE UNIQUE INDEX contacts_by_verified_phone ON contacts (phone_index) WHERE verified = 1`,
  `CREATE INDEX contacts_by_phone ON contacts (phone_index)`,
  `CREATE INDEX contacts_by_email ON contacts (email_index)`,
]

const complaints = [`ALTER TABLE tickets ADD COLUMN reason TEXT`]

const statements = [...conversations, ...consents, ...contacts, ...complaints]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
