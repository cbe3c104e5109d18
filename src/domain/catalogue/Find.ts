import { Array, Order } from "effect"
import { Language, languageOf, type Locale } from "../Locale.ts"
import { foldedWords } from "../text/Fold.ts"
import { stem } from "../text/Stem.ts"
import type { Catalogue, Entry } from "./Catalogue.ts"

type Typed = Pick<Term, "sound" | "text" | "words">

interface Term {
  readonly language: Language | undefined
  readonly isLabel: boolean
  /** How it sounds, in any form of the word. */
  readonly sound: string
  readonly text: string
  readonly words: ReadonlyArray<string>
}

/** Letters that people mix up between Uzbek, Russian and English spellings. */
const soundOf = (words: ReadonlyArray<string>): string =>
  words
    .map(stem)
    .join(" ")
    .replace(/q/g, "k")
    .replace(/dj/g, "j")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/w/g, "v")
    .replace(/ts/g, "s")
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1")

const termOf = (language: Language | undefined, label: string, isLabel: boolean): Term => {
  const words = foldedWords(label)
  return { language, isLabel, text: words.join(" "), words, sound: soundOf(words) }
}

/** Other names of an entry, by its id: understood, but not a part of what it is called. */
export type MoreNames = Readonly<Record<string, ReadonlyArray<string>>>

const termsOf = (entry: Entry, more: MoreNames): ReadonlyArray<Term> => [
  ...Language.literals.flatMap((language) =>
    [entry[language], ...(entry.also?.[language] ?? [])].map((label, index) =>
      termOf(language, label, index === 0),
    ),
  ),
  ...(more[entry.id] ?? []).map((label) => termOf(undefined, label, false)),
]

/** Whether two words differ by one typo: a letter inserted, removed or replaced, or two neighbours swapped. */
export const isOneTypoAway = (a: string, b: string): boolean => {
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

/** Up to this distance, the typed words are the whole name. */
const whole = 2
const unlike = 8

/** How far a term is from what was typed: 0 is the whole label, `unlike` no match. */
const distance = ({ sound, text: typed, words }: Typed, term: Term): number => {
  const each = (fits: (typed: string, word: string) => boolean): boolean =>
    words.every((typedWord) => term.words.some((word) => fits(typedWord, word)))
  if (term.text === typed) return term.isLabel ? 0 : 1
  if (term.sound === sound) return whole
  if (term.text.startsWith(`${typed} `)) return 3
  if (term.text.startsWith(typed)) return 4
  if (each(begins)) return 5
  if (!each(resembles)) return unlike
  return term.words.length === words.length ? 6 : 7
}

/** Sort key, lower is better: the kind of match, then the person's own language, then labels before synonyms. */
const rank = (terms: ReadonlyArray<Term>, typed: Typed, locale: Locale): number =>
  Math.min(
    ...terms.map(
      (term) =>
        distance(typed, term) * 4 + (term.language === languageOf(locale) ? 0 : 2) + (term.isLabel ? 0 : 1),
    ),
  )

/** No name is longer or has more words; longer input is free text, and searching for it is expensive. */
const longest = 300
const mostWords = 8

/** Search in what a person typed, in a chat of that locale: at most `limit` ids, the best first. */
type Find<Id extends string> = (typed: string, locale: Locale, limit: number) => ReadonlyArray<Entry<Id>>

interface Finder<Id extends string> {
  readonly find: Find<Id>
  /** The same, but one alone if its whole name was typed. */
  readonly meant: Find<Id>
}

/**
 * Make a search over the labels and synonyms of all languages, in either Uzbek script: whole words, prefixes, and one
 * typo in words of five letters or more. Equal matches come in catalogue order; empty input finds nothing.
 */
export const makeFinder = <Id extends string>(catalogue: Catalogue<Id>, more: MoreNames = {}): Finder<Id> => {
  const index = () => catalogue.entries.map((entry) => ({ entry, terms: termsOf(entry, more) }))
  // Built on first use: folding hundreds of names would slow down every start.
  let indexed: ReturnType<typeof index> | undefined
  const ranked = (typed: string, locale: Locale) => {
    if (typed.length > longest) return []
    const words = [...new Set(foldedWords(typed))]
    if (words.length === 0 || words.length > mostWords) return []
    const asked: Typed = { words, text: words.join(" "), sound: soundOf(words) }
    indexed ??= index()
    const found = indexed
      .map(({ entry, terms }) => ({ entry, score: rank(terms, asked, locale) }))
      .filter(({ score }) => score < unlike * 4)
    return Array.sortWith(found, ({ score }) => score, Order.number)
  }
  const entriesOf = (found: ReturnType<typeof ranked>, limit: number) =>
    Array.take(found, limit).map(({ entry }) => entry)
  return {
    find: (typed, locale, limit) => entriesOf(ranked(typed, locale), limit),
    meant: (typed, locale, limit) => {
      const found = ranked(typed, locale)
      const [best, second] = found
      const isSure =
        best !== undefined && best.score < (whole + 1) * 4 && best.score < (second?.score ?? Infinity)
      return entriesOf(found, isSure ? 1 : limit)
    },
  }
}

export const makeFind = <Id extends string>(catalogue: Catalogue<Id>): Find<Id> => makeFinder(catalogue).find
