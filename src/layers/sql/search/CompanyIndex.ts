import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { CompanyId } from "../../../domain/market/MarketIds.ts"
import { foldedWords } from "../../../domain/text/Fold.ts"
import { isActedFor } from "../Standings.ts"
import { all, quoteTerm } from "./MatchExpression.ts"

/** A longer input is a text, not a name. */
const mostWords = 8

/** How many names with the same words are looked at: a common word doesn't identify a company. */
const mostAlike = 1_000

/** Index the words of a company's name. Call within a transaction. */
export const noteCompany = (sql: SqlClient, id: CompanyId, name: string) =>
  Effect.gen(function* () {
    yield* sql`DELETE FROM company_words WHERE rowid = ${id}`
    yield* sql`INSERT INTO company_words (rowid, words) VALUES (${id}, ${foldedWords(name).join(" ")})`
  })

/**
 * Ids, as JSON, of the companies with active members whose names have words with these prefixes, the shortest names
 * first.
 */
export const companiesNamed = (sql: SqlClient, typed: string, limit: number) => {
  const words = foldedWords(typed).slice(0, mostWords)
  if (words.length === 0) return Effect.succeed("[]")
  const match = all(words.map((word) => `${quoteTerm(word)}*`))
  return Effect.map(
    sql<{ id: CompanyId }>`SELECT id FROM (
        SELECT rowid AS found FROM company_words WHERE company_words MATCH ${match}
          AND ${isActedFor(sql, "company_words.rowid")} LIMIT ${mostAlike}
      ) JOIN companies ON companies.id = found ORDER BY length(name), id LIMIT ${limit}`,
    (rows) => JSON.stringify(rows.map(({ id }) => id)),
  )
}
