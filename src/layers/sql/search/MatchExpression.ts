import type { VacancyQuery } from "../../../domain/market/VacancyQuery.ts"
import { queryWords } from "../../../domain/search/QueryWords.ts"
import { stem } from "../../../domain/search/Stem.ts"
import { tokensFor } from "../../../domain/search/VacancyTokens.ts"
import { naming } from "../../../domain/search/VacancyWords.ts"

/** The beginnings that FTS5 keeps lists of, so that no list has to be gathered first: 60 ms for 200,000 vacancies. */
const keptPrefix = 3

/** Quoted, every word is a word: nothing that is typed can be a syntax error or an operator. */
export const quoteTerm = (word: string): string => `"${word.replaceAll('"', "")}"`

export const all = (terms: ReadonlyArray<string>): string => terms.join(" AND ")

const any = (terms: ReadonlyArray<string>): string =>
  terms.length === 1 ? all(terms) : `(${terms.join(" OR ")})`

/** The words of a search; `endings` are those that begin with the last one, which may still be being typed, or all that do. */
export interface Typed {
  readonly words: ReadonlyArray<string>
  readonly endings: ReadonlyArray<string> | "all"
}

/** A word in any of its forms, or one of its endings. */
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

/** What FTS5 is asked for; empty when the query narrows nothing. */
export const matchExpression = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, ""), ...tokensFor(query).map(quoteTerm)])

/** The same for what has all the words in its name. */
export const matchInName = (query: VacancyQuery, typed: Typed): string =>
  all([...wordTerms(typed, naming), ...tokensFor(query).map(quoteTerm)])
