import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const tickets = [`ALTER TABLE tickets ADD COLUMN subject TEXT`]

/**
 * Pay per profession and region: `market` identifies the pair, `typical` is UZS per month. A market's newest rows are
 * read from the index alone.
 */
const market = [
  `ALTER TABLE published ADD COLUMN market TEXT`,
  `ALTER TABLE published ADD COLUMN typical INTEGER`,
  `CREATE INDEX published_by_market ON published (market, place, typical) WHERE typical IS NOT NULL`,
]

/** View counts of a vacancy per source. */
const views = [
  `CREATE TABLE vacancy_views (
     vacancy INTEGER NOT NULL REFERENCES vacancies (id),
     source TEXT NOT NULL,
     views INTEGER NOT NULL,
     PRIMARY KEY (vacancy, source)
   ) WITHOUT ROWID`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach([...tickets, ...market, ...views], (statement) => sql.unsafe(statement), { discard: true }),
)
