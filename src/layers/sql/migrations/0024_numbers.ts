import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** A number for each applicant of a vacancy, by which a company tells people without a name apart. */
const statements = [
  `ALTER TABLE applications ADD COLUMN number INTEGER NOT NULL DEFAULT 0`,
  `UPDATE applications SET number = counted.number
   FROM (SELECT id, row_number() OVER (PARTITION BY vacancy ORDER BY id) AS number FROM applications) AS counted
   WHERE counted.id = applications.id`,
  `CREATE UNIQUE INDEX applications_by_number ON applications (vacancy, number)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
