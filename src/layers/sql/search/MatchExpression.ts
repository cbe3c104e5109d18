import type { VacancyQuery } from "../../../domain/market/VacancyQuery.ts"
import { type QueryGroup, queryGroups, type QueryWord } from "../../../domain/search/QueryWords.ts"
import { tokensFor } from "../../../domain/search/VacancyTokens.ts"
import { naming } from "../../../domain/search/VacancyWords.ts"
import { stem } from "../../../domain/text/Stem.ts"

/** The longest prefix FTS5 keeps an index of; gathering a longer one's matches takes 60 ms for 200,000 vacancies. */
const keptPrefix = 3

/** Quote a word, so that nothing typed can be a syntax error or an operator. */
export const quoteTerm = (word: string): string => `"${word.replaceAll('"', "")}"`

export const all = (terms: ReadonlyArray<string>): string => terms.join(" AND ")

const any = (terms: ReadonlyArray<string>): string =>
  terms.length === 1 ? all(terms) : `(${terms.join(" OR ")})`

/**
 * Words that a match has all of. `endings` are known words that begin with the last one, which may be unfinished, or
 * `all`.
 */
export interface TypedGroup {
  readonly words: QueryGroup
  readonly endings: ReadonlyArray<string> | "all"
}

/** The words of a search: a match has those of one group. */
export type Typed = ReadonlyArray<TypedGroup>

const stemsOf = ({ forms, word }: QueryWord): ReadonlyArray<string> => [
  ...new Set([word, ...forms].map(stem)),
]

/** The term for a word in any form, or any of its endings. */
const term = (word: QueryWord, endings: ReadonlyArray<string>, before: string): string =>
  any([...stemsOf(word), ...endings].map((each) => quoteTerm(before + each)))

const beginning = (word: QueryWord, before: string): string =>
  any([...stemsOf(word).map((each) => quoteTerm(before + each)), `${quoteTerm(before + word.word)}*`])

const lastTerm = ({ endings }: TypedGroup, word: QueryWord, before: string): string =>
  endings === "all" || (word.word.length === keptPrefix && before === "")
    ? beginning(word, before)
    : term(word, endings, before)

const groupTerms = (group: TypedGroup, before: string): ReadonlyArray<string> =>
  group.words.map((word, index) =>
    index === group.words.length - 1 ? lastTerm(group, word, before) : term(word, [], before),
  )

/** Terms that a match has all of. */
export const wordTerms = (typed: Typed, before: string): ReadonlyArray<string> => {
  const [only, ...others] = typed.map((group) => groupTerms(group, before))
  if (only === undefined) return []
  return others.length === 0
    ? only
    : [`(${[only, ...others].map((terms) => `(${all(terms)})`).join(" OR ")})`]
}

export const wordsOf = (query: { readonly words?: string }): ReadonlyArray<QueryGroup> =>
  queryGroups(query.words ?? "")

/** The FTS5 match expression; empty when the query narrows nothing. */
export const matchExpression = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, ""), ...tokensFor(query).map(quoteTerm)])

/** The match expression for vacancies with all words in their title or profession. */
export const matchInName = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, naming), ...tokensFor(query).map(quoteTerm)])
