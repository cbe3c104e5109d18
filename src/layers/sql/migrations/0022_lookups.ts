import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** Indexes for queries of scrapes, deliveries, bans and timers, which used to scan whole tables. */
const statements = [
  `DROP INDEX outbox_unasked`,
  `CREATE INDEX outbox_by_lane ON outbox (lane, id, received_at, created_at)`,
  `CREATE INDEX shares_by_person ON conversation_shares (person)`,
  `CREATE INDEX invites_by_inviter ON company_invites (invited_by)`,
  `CREATE INDEX vacancies_suspended_of ON vacancies (company) WHERE suspended_for IS NOT NULL`,
  `CREATE INDEX dead_letters_by_time ON dead_letters (created_at)`,
  `CREATE INDEX tally_by_time ON tally (at)`,
  `CREATE INDEX vacancy_views_by_time ON vacancy_views (seen_at)`,
  // An applicant's rejections are found by time, like the rest of their applications.
  `DROP INDEX refusals`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
