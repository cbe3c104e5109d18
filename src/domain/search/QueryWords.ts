import { findPlace } from "../catalogue/FindPlace.ts"
import { foldedWords } from "../text/Fold.ts"
import { formsOf } from "./WordForms.ts"

/** The maximum number of words in a query; those after it are ignored. */
const most = 16

/** The maximum number of different words that are read at all; folding takes time. */
const mostRead = 64

/** The maximum number of alternatives; those after it are ignored. */
const mostGroups = 4

/** Words that don't tell one job from another. */
const idle = new Set(
  foldedWords(
    `va uchun bilan yoki ish ishi ishlar kerak vakansiya
     и в во на по с со для из у к о от до или работа работу ищу нужен нужна требуется вакансия вакансии
     a an and at by for in of on or the to job jobs work vacancy wanted`,
  ),
)

/** A word of a query, folded, and the other forms under which it is looked for. */
export interface QueryWord {
  readonly word: string
  readonly forms: ReadonlyArray<string>
}

/** Words that a match has all of. */
export type QueryGroup = ReadonlyArray<QueryWord>

const written = /[\p{L}\p{M}\p{N}'`´ʹʻʼʽʾʿˈˊˋ՚‘’‛′‵ꞌ＇\p{Default_Ignorable_Code_Point}]+/gu

const wordsIn = (typed: string): ReadonlyArray<QueryWord> => {
  const raws = new Set(Array.from(typed.matchAll(written), ([raw]) => raw))
  const words = [...raws].slice(0, mostRead).flatMap((raw) => {
    const folded = foldedWords(raw)
    return folded.map((word) => ({ word, forms: folded.length === 1 ? formsOf(raw, word) : [] }))
  })
  const first = new Map(words.toReversed().map((each) => [each.word, each]))
  return words.filter((each) => first.get(each.word) === each)
}

/** Words that tell nothing are kept only if there are no others. */
const telling = (words: ReadonlyArray<QueryWord>): ReadonlyArray<QueryWord> => {
  const some = words.filter(({ word }) => !idle.has(word))
  return some.length > 0 ? some : words
}

/** The folded words of a query, in order, each once. */
export const queryWords = (typed: string): ReadonlyArray<string> =>
  telling(wordsIn(typed))
    .slice(0, most)
    .map(({ word }) => word)

const either = /[;|\n،؛]|(?<!\d),|,(?!\d)|(?<![\p{L}\p{M}])(?:или|либо|yoki|ёки|or)(?![\p{L}\p{M}])/giu

const namesPlace = (typed: string): boolean => {
  const { cities, region } = findPlace(typed, "uz", 2)
  return cities.length === 1 || region !== undefined
}

interface Part {
  readonly words: QueryGroup
  readonly isPlace: boolean
}

const partsOf = (typed: string): ReadonlyArray<Part> => {
  const parts = typed.split(either).map((part) => ({ part, words: wordsIn(part) }))
  const all = parts.filter(({ words }) => words.length > 0)
  const told = all.filter(({ words }) => words.some(({ word }) => !idle.has(word)))
  const some = (told.length > 0 ? told : all.slice(0, 1)).slice(0, mostGroups)
  return some.map(({ part, words }) => ({
    words: telling(words),
    isPlace: some.length > 1 && namesPlace(part),
  }))
}

/**
 * The words of a query: a match has all words of one of the groups. `водитель, курьер` and `водитель или курьер` are
 * two groups; a place beside others, as in `повар, Самарканд`, belongs to each of them.
 */
export const queryGroups = (typed: string): ReadonlyArray<QueryGroup> => {
  const parts = partsOf(typed)
  const work = parts.filter(({ isPlace }) => !isPlace)
  const places = parts.filter(({ isPlace }) => isPlace)
  const groups = work.length === 0 ? places : work
  const [place] = work.length > 0 && places.length === 1 ? places : []
  return groups.map(({ words }) =>
    [...words, ...(place?.words ?? [])].slice(0, Math.ceil(most / groups.length)),
  )
}
