import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** A vacancy that is out of what is found for a while comes back to where it was. */
const statements = [
  `ALTER TABLE vacancies ADD COLUMN place INTEGER`,
  `UPDATE vacancies SET place = (SELECT place FROM published WHERE vacancy = vacancies.id)
     WHERE status = 'published'`,
  `CREATE UNIQUE INDEX vacancies_by_place ON vacancies (place)`,
  // The table of retention says when what was done is forgotten.
  `DROP INDEX tally_by_end`,
  `ALTER TABLE tally DROP COLUMN gone_at`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
