import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Whose content a message tells of, as a JSON list of accounts; `official` ones also reach who is banned. */
const messages = [
  `ALTER TABLE outbox ADD COLUMN about TEXT`,
  `ALTER TABLE outbox ADD COLUMN official INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE late_notices ADD COLUMN about TEXT`,
]

/** Whose ban paused a vacancy; without one it is its company's to resume. */
const vacancies = [
  `ALTER TABLE vacancies ADD COLUMN suspended_for INTEGER`,
  `CREATE INDEX vacancies_suspended ON vacancies (suspended_for) WHERE suspended_for IS NOT NULL`,
  `CREATE INDEX vacancies_published_by ON vacancies (author) WHERE status = 'published'`,
]

/** Who acted for which company until when: people who hide from that company are kept from the next one for a while. */
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

/** What a ban of before left behind. */
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
