import type { SqlClient } from "@effect/sql/SqlClient"

/**
 * Conditions on who may act and receive now. Accounts are written at the end of a turn: whoever has none yet is a newcomer in
 * good standing.
 */

/** Whether the person of that column is banned. */
export const isBanned = (column: string) =>
  `EXISTS (SELECT 1 FROM accounts AS its WHERE its.id = ${column} AND its.standing <> 'active')`

/** Whether the person of that column is in good standing. */
export const isActive = (sql: SqlClient, column: string) => sql.literal(`NOT ${isBanned(column)}`)

/** Whether the vacancy of that column stays out of the search until a ban ends. */
export const isSuspended = (sql: SqlClient, column: string) =>
  sql.literal(`EXISTS (SELECT 1 FROM vacancies AS held WHERE held.id = ${column}
    AND (held.suspended_for IS NOT NULL OR ${isBanned("held.author")}))`)

/** Whether anybody in good standing acts for the company of that column. */
export const isActedFor = (sql: SqlClient, column: string) =>
  sql.literal(`EXISTS (SELECT 1 FROM company_members AS acting WHERE acting.company = ${column}
    AND NOT ${isBanned("acting.member")})`)
