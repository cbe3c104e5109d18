import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Actions counted for rate caps; `whose` is ids joined by colons. Times are milliseconds since the epoch. */
const tally = [
  `CREATE TABLE tally (
     id INTEGER PRIMARY KEY,
     cap TEXT NOT NULL,
     whose TEXT NOT NULL,
     at INTEGER NOT NULL,
     gone_at INTEGER NOT NULL
   )`,
  `CREATE INDEX tally_by_whose ON tally (cap, whose, at)`,
  `CREATE INDEX tally_by_end ON tally (gone_at)`,
]

/** Indexes for counting existing rows without scanning former ones. */
const counted = [
  `CREATE INDEX drafts_by_company ON vacancies (company, created_at) WHERE status = 'draft'`,
  `CREATE INDEX invites_by_company ON company_invites (company, created_at)`,
  `CREATE INDEX open_tickets ON tickets (author, created_at) WHERE status = 'open'`,
  `CREATE INDEX applications_under_way ON applications (applicant, created_at)
     WHERE status IN ('sent', 'viewed', 'shortlisted', 'invited')`,
  `CREATE INDEX refusals ON applications (applicant, company, updated_at) WHERE status = 'declined'`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach([...tally, ...counted], (statement) => sql.unsafe(statement), { discard: true }),
)
