import type { SqlClient } from "@effect/sql/SqlClient"

/**
 * SQL conditions on account standings. Accounts are written at the end of a turn, so a person without a row is new and
 * in good standing.
 */

/** The person of the column is banned. */
export const isBanned = (column: string) =>
  `EXISTS (SELECT 1 FROM accounts AS its WHERE its.id = ${column} AND its.standing <> 'active')`

/** The person of the column is in good standing. */
export const isActive = (sql: SqlClient, column: string) => sql.literal(`NOT ${isBanned(column)}`)

/** The vacancy of the column stays out of the search until a ban ends, or the operators publish it again. */
export const isSuspended = (sql: SqlClient, column: string) =>
  sql.literal(`EXISTS (SELECT 1 FROM vacancies AS held WHERE held.id = ${column}
    AND (held.suspended_for IS NOT NULL OR held.held_at IS NOT NULL OR ${isBanned("held.author")}))`)

/** The company of the column has a member in good standing. */
export const isActedFor = (sql: SqlClient, column: string) =>
  sql.literal(`EXISTS (SELECT 1 FROM company_members AS acting WHERE acting.company = ${column}
    AND NOT ${isBanned("acting.member")})`)
