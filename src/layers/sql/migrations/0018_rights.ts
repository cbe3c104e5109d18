import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** `about` lists the accounts a message reports on, as JSON; `official` messages also reach banned people. */
const messages = [
  `ALTER TABLE outbox ADD COLUMN about TEXT`,
  `ALTER TABLE outbox ADD COLUMN official INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE late_notices ADD COLUMN about TEXT`,
]

/** The person whose ban paused a vacancy; NULL when the company can resume it itself. */
const vacancies = [
  `ALTER TABLE vacancies ADD COLUMN suspended_for INTEGER`,
  `CREATE INDEX vacancies_suspended ON vacancies (suspended_for) WHERE suspended_for IS NOT NULL`,
  `CREATE INDEX vacancies_published_by ON vacancies (author) WHERE status = 'published'`,
]

/** Former members of companies: people who hide from the former company stay hidden from the next one for a while. */
const former = [
  `CREATE TABLE former_members (
     member INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     company INTEGER NOT NULL REFERENCES companies (id),
     left_at INTEGER NOT NULL,
     PRIMARY KEY (member, company)
   ) WITHOUT ROWID`,
  `CREATE INDEX invitations_by_inviter ON invitations (invited_by, sent_at)`,
]

const banned = `(SELECT id FROM accounts WHERE standing = 'banned')`

/** Clean up after earlier bans. */
const leftovers = [
  `DELETE FROM company_invites WHERE invited_by IN ${banned}`,
  `UPDATE invitations SET status = 'withdrawn', settled_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
   WHERE invited_by IN ${banned} AND status IN ('sent', 'seen')`,
  `DELETE FROM conversation_shares WHERE person IN ${banned}
   AND conversation IN (SELECT id FROM conversations WHERE revealed_at IS NULL)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach([...messages, ...vacancies, ...former, ...leftovers], (statement) => sql.unsafe(statement), {
    discard: true,
  }),
)
