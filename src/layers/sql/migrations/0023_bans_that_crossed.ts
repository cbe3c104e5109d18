import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"

const isBanned = (column: string) =>
  `EXISTS (SELECT 1 FROM accounts AS its WHERE its.id = ${column} AND its.standing <> 'active')`

/**
 * Vacancies paused by two bans stayed paused if the author's ended last. Their companies may now publish them again; it
 * isn't automatic, since the jobs may have been filled meanwhile.
 */
const statements = [
  `CREATE INDEX vacancies_suspended_by_author ON vacancies (author) WHERE suspended_for IS NOT NULL`,
  `UPDATE vacancies SET suspended_for = NULL
   WHERE suspended_for IS NOT NULL AND NOT ${isBanned("author")} AND NOT ${isBanned("suspended_for")}
   AND EXISTS (SELECT 1 FROM company_members AS acting WHERE acting.company = vacancies.company
     AND NOT ${isBanned("acting.member")})`,
]

export default Effect.flatMap(SqlClient, (sql) =>
  Effect.forEach(statements, (statement) => sql.unsafe(statement), { discard: true }),
)
