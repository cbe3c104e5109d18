import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

/** First views of a vacancy per person, with their source. */
const statements = [
  `DROP TABLE vacancy_views`,
  `CREATE TABLE vacancy_views (
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     person INTEGER NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
     source TEXT NOT NULL,
     seen_at INTEGER NOT NULL,
     PRIMARY KEY (vacancy, person)
   ) WITHOUT ROWID`,
  `CREATE INDEX vacancy_views_by_person ON vacancy_views (person)`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
