import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** The place a vacancy returns to after a temporary removal from the search. */
const statements = [
  `ALTER TABLE vacancies ADD COLUMN place INTEGER`,
  `UPDATE vacancies SET place = (SELECT place FROM published WHERE vacancy = vacancies.id)
     WHERE status = 'published'`,
  `CREATE UNIQUE INDEX vacancies_by_place ON vacancies (place)`,
  // The retention period now decides when actions are deleted.
  `DROP INDEX tally_by_end`,
  `ALTER TABLE tally DROP COLUMN gone_at`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
