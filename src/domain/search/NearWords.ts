import { Array, Order } from "effect"
import { isOneTypoAway } from "../catalogue/Find.ts"
import { professions } from "../catalogue/Professions.ts"
import { Language } from "../Locale.ts"
import { fold } from "../text/Fold.ts"

interface Known {
  readonly written: string
  readonly folded: string
}

const letters = /[\p{L}ʻʼ]{5,}/gu

const vocabularyOf = (): ReadonlyArray<Known> => {
  const names = professions.entries.flatMap((entry) =>
    Language.literals.flatMap((language) => [entry[language], ...(entry.also?.[language] ?? [])]),
  )
  const words = names.flatMap((name) => name.toLowerCase().match(letters) ?? [])
  return Array.dedupe(words).map((written) => ({ written, folded: fold(written) }))
}

// Built on first use: folding hundreds of names would slow down every start.
let vocabulary: ReadonlyArray<Known> | undefined

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

const mostNear = 3
const shortest = 5
const longestQuery = 100

/** Known words that a mistyped word may be, those of its script first; none for a word that is known. */
const nearTo = (word: string): ReadonlyArray<string> => {
  const folded = fold(word)
  vocabulary ??= vocabularyOf()
  if (folded.length < shortest || vocabulary.some((each) => each.folded === folded)) return []
  const near = vocabulary.filter((each) => isOneTypoAway(folded, each.folded))
  const ordered = Array.sortWith(
    near,
    ({ written }) => isCyrillic(written) !== isCyrillic(word),
    Order.boolean,
  )
  return Array.take(Array.dedupe(ordered.map(({ written }) => written)), mostNear)
}

/** What a query may have meant to say: its first mistyped word replaced by names of professions, the best first. */
export const nearWords = (typed: string): ReadonlyArray<string> => {
  if (typed.length > longestQuery) return []
  const words = typed.split(/\s+/u).filter((word) => word !== "")
  for (const [at, word] of words.entries()) {
    const near = nearTo(word)
    if (near.length > 0)
      return near.map((meant) => words.map((each, index) => (index === at ? meant : each)).join(" "))
  }
  return []
}
