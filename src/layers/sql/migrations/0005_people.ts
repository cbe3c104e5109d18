import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const account = "INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED"

/** Résumés visible to employers, one active résumé per person, in order of their last change: like `published`. */
const search = [
  `CREATE TABLE candidates (
     place INTEGER PRIMARY KEY,
     resume INTEGER NOT NULL UNIQUE REFERENCES resumes (id) DEFERRABLE INITIALLY DEFERRED,
     owner ${account} UNIQUE
   )`,
  `CREATE VIRTUAL TABLE candidate_words USING fts5(
     words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_-'", prefix='3'
   )`,
]

const invitations = [
  `CREATE TABLE invitations (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     company INTEGER NOT NULL REFERENCES companies (id),
     vacancy INTEGER REFERENCES vacancies (id),
     resume INTEGER NOT NULL REFERENCES resumes (id) DEFERRABLE INITIALLY DEFERRED,
     seeker ${account},
     invited_by ${account},
     text TEXT NOT NULL,
     status TEXT NOT NULL,
     sent_at INTEGER NOT NULL,
     seen_at INTEGER,
     settled_at INTEGER
   )`,
  `CREATE INDEX invitations_by_company ON invitations (company, sent_at)`,
  `CREATE INDEX invitations_by_seeker ON invitations (seeker, sent_at)`,
  `CREATE INDEX invitations_between ON invitations (seeker, company, sent_at)`,
  `CREATE INDEX invitations_by_resume ON invitations (resume)`,
  // UNIQUE treats NULLs as different; 0 is no vacancy's id.
  `CREATE UNIQUE INDEX one_pending_invitation ON invitations (seeker, company, ifnull(vacancy, 0))
     WHERE status IN ('sent', 'seen')`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach([...search, ...invitations], (statement) => sql.unsafe(statement), { discard: true }),
)
