import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { Typed } from "./MatchExpression.ts"

/** Shorter ones are looked up by the index's own beginnings. */
const shortest = 4

/** More would be another word. */
const most = 24

/** Notes the words that a text is found by, so that they are known by their beginnings. Tokens have an underscore. */
export const noteWords = (sql: SqlClient, words: string) => {
  const typable = words.split(" ").filter((word) => word.length > shortest && !word.includes("_"))
  return sql`INSERT INTO search_words (word) SELECT value FROM json_each(${JSON.stringify(typable)}) WHERE true
    ON CONFLICT DO NOTHING`
}

/** The words of a search with the known ones that begin with its last: the shortest, which are the likeliest. */
export const withEndings = (sql: SqlClient, words: ReadonlyArray<string>) => {
  const last = words.at(-1) ?? ""
  if (last.length < shortest) return Effect.succeed<Typed>({ words, endings: [] })
  return Effect.map(
    sql<{ word: string }>`SELECT word FROM search_words WHERE word > ${last} AND word < ${`${last}\u{10ffff}`}
      ORDER BY length(word), word LIMIT ${most}`,
    (rows): Typed => ({ words, endings: rows.map(({ word }) => word) }),
  )
}
