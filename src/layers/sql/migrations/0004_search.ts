import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const tickets = [`ALTER TABLE tickets ADD COLUMN subject TEXT`]

/**
 * What is paid for a profession in a region: `market` names the two, `typical` is UZS a month. The newest of a market are
 * read from the index alone.
 */
const market = [
  `ALTER TABLE published ADD COLUMN market TEXT`,
  `ALTER TABLE published ADD COLUMN typical INTEGER`,
  `CREATE INDEX published_by_market ON published (market, place, typical) WHERE typical IS NOT NULL`,
]

/** How often a vacancy was looked at, by where people came from. */
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
