import type { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import { Array, Effect, Option } from "effect"
import type { SweepPosition, Swept } from "../../../services/Housekeeping.ts"
import type { Typed } from "./MatchExpression.ts"

/** Shorter ones are looked up by the index's own beginnings. */
const shortest = 4

/** So many words with one beginning are each looked for; where there are more, FTS5 gathers all that begin so. */
const most = 128

/** Words looked at by one statement of the sweep. */
const slice = 100

/** Notes the words that a text is found by, so that they are known by their beginnings. Tokens have an underscore. */
export const noteWords = (sql: SqlClient, words: string) => {
  const typable = words.split(" ").filter((word) => word.length > shortest && !word.includes("_"))
  return sql`INSERT INTO search_words (word) SELECT value FROM json_each(${JSON.stringify(typable)}) WHERE true
    ON CONFLICT DO NOTHING`
}

/**
 * The words of a search with the known ones that begin with its last. None is left out: where they are too many to be
 * looked for one by one, all that begins so is, so that nobody's words come before another's.
 */
export const withEndings = (sql: SqlClient, words: ReadonlyArray<string>) => {
  const last = words.at(-1) ?? ""
  if (last.length < shortest) return Effect.succeed<Typed>({ words, endings: [] })
  return Effect.map(
    sql<{ word: string }>`SELECT word FROM search_words WHERE word > ${last} AND word < ${`${last}\u{10ffff}`}
      LIMIT ${most + 1}`,
    (rows): Typed => ({ words, endings: rows.length > most ? "all" : rows.map(({ word }) => word) }),
  )
}

/** Forgets, of the slice of words after a place, those that nothing is found by any more. */
export const forgetWords = (
  sql: SqlClient,
  after: Option.Option<SweepPosition>,
): Effect.Effect<Swept, SqlError> =>
  Effect.gen(function* () {
    const [from = ""] = Option.getOrElse(after, (): SweepPosition => [])
    const rows = yield* sql<{ word: string }>`SELECT word FROM search_words WHERE word > ${from}
      ORDER BY word LIMIT ${slice}`
    const words = rows.map(({ word }) => word)
    // One statement: a word that is noted meanwhile stays.
    const removed = yield* sql`DELETE FROM search_words WHERE word IN (
      SELECT value FROM json_each(${JSON.stringify(words)}) WHERE
        NOT EXISTS (SELECT 1 FROM vacancy_words WHERE vacancy_words MATCH '"' || value || '"')
        AND NOT EXISTS (SELECT 1 FROM candidate_words WHERE candidate_words MATCH '"' || value || '"')) RETURNING 1`
    const last = words.length < slice ? Option.none() : Array.last(words)
    return { removed: removed.length, next: Option.map(last, (word) => [word]) }
  })
