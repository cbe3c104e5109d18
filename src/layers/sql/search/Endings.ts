import type { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import { Array, Effect, Option } from "effect"
import type { QueryGroup } from "../../../domain/search/QueryWords.ts"
import type { SweepPosition, Swept } from "../../../services/Housekeeping.ts"
import type { TypedGroup } from "./MatchExpression.ts"

/** Shorter prefixes are looked up in the FTS5 prefix index. */
const shortest = 4

/** Up to this many words with a prefix are searched one by one; if there are more, FTS5 searches the prefix itself. */
const most = 128

/** Words per statement of the sweep. */
const slice = 100

/** Record a text's searchable words for prefix lookup. Words with an underscore are tokens, and skipped. */
export const noteWords = (sql: SqlClient, words: string) => {
  const typable = words.split(" ").filter((word) => word.length > shortest && !word.includes("_"))
  return sql`INSERT INTO search_words (word) SELECT value FROM json_each(${JSON.stringify(typable)}) WHERE true
    ON CONFLICT DO NOTHING`
}

const withGroupEndings = (sql: SqlClient, words: QueryGroup) => {
  const last = words.at(-1)?.word ?? ""
  if (last.length < shortest) return Effect.succeed<TypedGroup>({ words, endings: [] })
  return Effect.map(
    sql<{ word: string }>`SELECT word FROM search_words WHERE word > ${last} AND word < ${`${last}\u{10ffff}`}
      LIMIT ${most + 1}`,
    (rows): TypedGroup => ({ words, endings: rows.length > most ? "all" : rows.map(({ word }) => word) }),
  )
}

/**
 * The words of a search, and the known words that begin with the last one of each group. If there are too many to
 * search one by one, the prefix is searched instead, so that none is left out.
 */
export const withEndings = (sql: SqlClient, groups: ReadonlyArray<QueryGroup>) =>
  Effect.forEach(groups, (words) => withGroupEndings(sql, words))

/** Delete unused words: those of the next slice that no document contains any more. */
export const forgetWords = (
  sql: SqlClient,
  after: Option.Option<SweepPosition>,
): Effect.Effect<Swept, SqlError> =>
  Effect.gen(function* () {
    const [from = ""] = Option.getOrElse(after, (): SweepPosition => [])
    const rows = yield* sql<{ word: string }>`SELECT word FROM search_words WHERE word > ${from}
      ORDER BY word LIMIT ${slice}`
    const words = rows.map(({ word }) => word)
    // A single statement, so that a word recorded meanwhile stays.
    const removed = yield* sql`DELETE FROM search_words WHERE word IN (
      SELECT value FROM json_each(${JSON.stringify(words)}) WHERE
        NOT EXISTS (SELECT 1 FROM vacancy_words WHERE vacancy_words MATCH '"' || value || '"')
        AND NOT EXISTS (SELECT 1 FROM candidate_words WHERE candidate_words MATCH '"' || value || '"')) RETURNING 1`
    const last = words.length < slice ? Option.none() : Array.last(words)
    return { removed: removed.length, next: Option.map(last, (word) => [word]) }
  })
