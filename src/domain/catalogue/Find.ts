import { Array, Order } from "effect"
import { Locale } from "../Locale.ts"
import { foldedWords } from "../text/Fold.ts"
import type { Catalogue, Entry } from "./Catalogue.ts"

interface Term {
  readonly locale: Locale
  readonly isLabel: boolean
  readonly text: string
  readonly words: ReadonlyArray<string>
}

const termsOf = (entry: Entry): ReadonlyArray<Term> =>
  Locale.literals.flatMap((locale) =>
    [entry[locale], ...(entry.also?.[locale] ?? [])].map((label, index): Term => {
      const words = foldedWords(label)
      return { locale, isLabel: index === 0, text: words.join(" "), words }
    }),
  )

/** Whether two words differ by one typo: a letter inserted, removed or replaced, or two neighbours swapped. */
const isOneTypoAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let same = 0
  while (same < Math.min(a.length, b.length) - from && a.at(-1 - same) === b.at(-1 - same)) same++
  const [restA, restB] = [a.slice(from, a.length - same), b.slice(from, b.length - same)]
  if (restA.length < 2 && restB.length < 2) return true
  return restA.length === 2 && restB.length === 2 && restA === `${restB.slice(1)}${restB.slice(0, 1)}`
}

const shortestWithTypo = 5

const begins = (typed: string, word: string): boolean => word.startsWith(typed)

const resembles = (typed: string, word: string): boolean =>
  begins(typed, word) || (typed.length >= shortestWithTypo && isOneTypoAway(typed, word))

const unlike = 6

/** How far a term is from what was typed: 0 is the whole label, `unlike` no match. */
const distance = (typed: string, words: ReadonlyArray<string>, term: Term): number => {
  const each = (fits: (typed: string, word: string) => boolean): boolean =>
    words.every((typedWord) => term.words.some((word) => fits(typedWord, word)))
  if (term.text === typed) return term.isLabel ? 0 : 1
  if (term.text.startsWith(`${typed} `)) return 2
  if (term.text.startsWith(typed)) return 3
  if (each(begins)) return 4
  return each(resembles) ? 5 : unlike
}

/** Sort key, lower is better: the kind of match, then the person's own language, then labels before synonyms. */
const rank = (
  terms: ReadonlyArray<Term>,
  typed: string,
  words: ReadonlyArray<string>,
  locale: Locale,
): number =>
  Math.min(
    ...terms.map(
      (term) => distance(typed, words, term) * 4 + (term.locale === locale ? 0 : 2) + (term.isLabel ? 0 : 1),
    ),
  )

/** No name is longer or has more words; longer input is free text, and searching for it is expensive. */
const longest = 300
const mostWords = 8

/** Search in what a person typed, in a chat of that locale: at most `limit` ids, the best first. */
type Find<Id extends string> = (typed: string, locale: Locale, limit: number) => ReadonlyArray<Entry<Id>>

/**
 * Make a search over the labels and synonyms of all languages, in either Uzbek script: whole words, prefixes, and one
 * typo in words of five letters or more. Equal matches come in catalogue order; empty input finds nothing.
 */
export const makeFind = <Id extends string>(catalogue: Catalogue<Id>): Find<Id> => {
  const index = () => catalogue.entries.map((entry) => ({ entry, terms: termsOf(entry) }))
  // Built on first use: folding hundreds of names would slow down every start.
  let indexed: ReturnType<typeof index> | undefined
  return (typed, locale, limit) => {
    if (typed.length > longest) return []
    const words = [...new Set(foldedWords(typed))]
    if (words.length === 0 || words.length > mostWords) return []
    const text = words.join(" ")
    indexed ??= index()
    const found = indexed
      .map(({ entry, terms }) => ({ entry, score: rank(terms, text, words, locale) }))
      .filter(({ score }) => score < unlike * 4)
    return Array.take(
      Array.sortWith(found, ({ score }) => score, Order.number),
      limit,
    ).map(({ entry }) => entry)
  }
}
