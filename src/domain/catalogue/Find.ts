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

/** Whether one letter more, less or other, or two neighbours swapped, make one word of the other. */
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

/** How well a term answers: 0 is the whole label, `unlike` not at all. */
const distance = (typed: string, words: ReadonlyArray<string>, term: Term): number => {
  const each = (fits: (typed: string, word: string) => boolean): boolean =>
    words.every((typedWord) => term.words.some((word) => fits(typedWord, word)))
  if (term.text === typed) return term.isLabel ? 0 : 1
  if (term.text.startsWith(`${typed} `)) return 2
  if (term.text.startsWith(typed)) return 3
  if (each(begins)) return 4
  return each(resembles) ? 5 : unlike
}

/** Lower is better: the kind of the match, then the person's own language, then a label before another word. */
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

/** No name is longer, nor has more words: it would be a story, and looking through it costs. */
const longest = 300
const mostWords = 8

/** What a person may mean by what they typed in a chat of that locale, the best first, at most `limit`. */
type Find<Id extends string> = (typed: string, locale: Locale, limit: number) => ReadonlyArray<Entry<Id>>

/**
 * Looks at the labels and the other words of all languages, in any script of Uzbek: whole words, their beginnings, and one
 * typo in words of five letters or more. Equals come in the catalogue's order; nothing typed finds nothing.
 */
export const makeFind = <Id extends string>(catalogue: Catalogue<Id>): Find<Id> => {
  const index = () => catalogue.entries.map((entry) => ({ entry, terms: termsOf(entry) }))
  // Made when somebody first types: folding hundreds of names would be felt at every start.
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
