import type { VacancyQuery } from "../../../domain/market/VacancyQuery.ts"
import { queryWords } from "../../../domain/search/QueryWords.ts"
import { stem } from "../../../domain/text/Stem.ts"
import { tokensFor } from "../../../domain/search/VacancyTokens.ts"
import { naming } from "../../../domain/search/VacancyWords.ts"

/** The longest prefix FTS5 keeps an index of; gathering a longer one's matches takes 60 ms for 200,000 vacancies. */
const keptPrefix = 3

/** Quote a word, so that nothing typed can be a syntax error or an operator. */
export const quoteTerm = (word: string): string => `"${word.replaceAll('"', "")}"`

export const all = (terms: ReadonlyArray<string>): string => terms.join(" AND ")

const any = (terms: ReadonlyArray<string>): string =>
  terms.length === 1 ? all(terms) : `(${terms.join(" OR ")})`

/** The words of a search. `endings` are known words that begin with the last one, which may be unfinished, or `all`. */
export interface Typed {
  readonly words: ReadonlyArray<string>
  readonly endings: ReadonlyArray<string> | "all"
}

/** The term for a word in any form, or any of its endings. */
const term = (word: string, endings: ReadonlyArray<string>, before: string): string =>
  any([before + stem(word), ...endings.map((ending) => before + ending)].map(quoteTerm))

const beginning = (word: string, before: string): string =>
  any([quoteTerm(before + stem(word)), `${quoteTerm(before + word)}*`])

const lastTerm = ({ endings }: Typed, word: string, before: string): string =>
  endings === "all" || (word.length === keptPrefix && before === "")
    ? beginning(word, before)
    : term(word, endings, before)

export const wordTerms = (typed: Typed, before: string): ReadonlyArray<string> =>
  typed.words.map((word, index) =>
    index === typed.words.length - 1 ? lastTerm(typed, word, before) : term(word, [], before),
  )

export const wordsOf = (query: { readonly words?: string }): ReadonlyArray<string> =>
  queryWords(query.words ?? "")

/** The FTS5 match expression; empty when the query narrows nothing. */
export const matchExpression = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, ""), ...tokensFor(query).map(quoteTerm)])

/** The match expression for vacancies with all words in their title or profession. */
export const matchInName = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, naming), ...tokensFor(query).map(quoteTerm)])
