import { numeralOf } from "../experience/Vocabulary.ts"
import { foldedWords } from "../text/Fold.ts"
import { anyOf, whole } from "./Phrases.ts"

/** A sum on a line of words, and where it stands. */
export interface Amount {
  readonly value: number
  /** The multiplier it names; undefined for a plain number. */
  readonly unit: number | undefined
  /** A share of something else: 30 %. */
  readonly isShare: boolean
  readonly from: number
  readonly end: number
}

const units: ReadonlyArray<readonly [number, RegExp]> = [
  [1_000_000_000, whole(anyOf("mlrd|млрд|milliard*|миллиард*|billion|bln"))],
  [1_000_000, whole(anyOf("mln|mio|million*|млн|миллион*|лям*|lyam*|m|м|кк|mil"))],
  [1_000, whole(anyOf("ming|тыс|тысяч*|тыщ*|thousand|k|к|т|t|тыщи|минг|косар*"))],
]

const unitOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : units.find(([, form]) => word.search(form) >= 0)?.[0]

/** One of it, where no number stands before. */
const single = whole(anyOf("million|миллион|лям"))

const percent = whole(`(?:%|${anyOf("foiz*|процент*|percent|persent|protsent*")})`)
const half = whole(anyOf("yarim|половиной|half"))
const joining = whole(anyOf("va|и|and|a|с"))
const several = whole(anyOf("bir necha|necha|несколько|several|few|пару|каждый|har"))

const greater: ReadonlyMap<string, number> = new Map(
  (
    [
      [50, "ellik пятьдесят fifty"],
      [60, "oltmish шестьдесят sixty"],
      [70, "yetmish семьдесят seventy"],
      [80, "sakson восемьдесят eighty"],
      [90, "to'qson девяносто ninety"],
      [100, "yuz сто hundred"],
      [200, "двести"],
      [300, "триста"],
      [400, "четыреста"],
      [500, "пятьсот"],
      [600, "шестьсот"],
      [700, "семьсот"],
      [800, "восемьсот"],
      [900, "девятьсот"],
    ] as const
  ).flatMap(([value, words]) => foldedWords(words).map((word) => [word, value] as const)),
)

const valueOf = (word: string): number | undefined => greater.get(word) ?? numeralOf(word)

/** Past `with a half`, if it stands there. */
const pastHalf = (words: ReadonlyArray<string>, at: number): number => {
  let next = at
  while (next < at + 2 && (words[next] ?? "").search(joining) >= 0) next++
  return (words[next] ?? "").search(half) >= 0 ? next + 1 : at
}

/** A number in words, which counts only before a multiplier: `besh million`, `ikki yuz ming`, `half a million`. */
const inWords = (words: ReadonlyArray<string>, at: number): Found | undefined => {
  let value = 0
  let end = at
  for (let each = valueOf(words[end] ?? ""); each !== undefined; each = valueOf(words[++end] ?? ""))
    value = each === 100 && value > 0 && value < 10 ? value * 100 : value + each
  if (end === at) return undefined
  const past = pastHalf(words, end)
  const unitAt = words[past] === "a" ? past + 1 : past
  return unitOf(words[unitAt]) === undefined ? undefined : [past > end ? value + 0.5 : value, unitAt]
}

type Found = readonly [value: number, end: number]

const numberAt = (words: ReadonlyArray<string>, at: number): Found | undefined => {
  const word = words[at] ?? ""
  if (/^\d/u.test(word)) return [Number(word), at + 1]
  if (/^pol(?:million|lyam)/u.test(word)) return [500_000, at + 1]
  return word.search(single) >= 0 && (words[at - 1] ?? "").search(several) < 0
    ? [1_000_000, at + 1]
    : inWords(words, at)
}

const amountAt = (words: ReadonlyArray<string>, from: number): Amount | undefined => {
  const number = numberAt(words, from)
  if (number === undefined) return undefined
  const [value, after] = number
  const half = pastHalf(words, after)
  const unit = unitOf(words[half])
  const isShare = unit === undefined && (words[after] ?? "").search(percent) >= 0
  if (unit === undefined) return { value, unit, isShare, from, end: isShare ? after + 1 : after }
  const later = pastHalf(words, half + 1)
  const halves = (half > after ? 0.5 : 0) + (later > half + 1 ? 0.5 : 0)
  return { value: (value + halves) * unit, unit, isShare, from, end: later }
}

/** What the second adds to the first in `3 mln 500 ming` and `3 mln 500`; undefined if it is a sum of its own. */
const addition = (words: ReadonlyArray<string>, first: Amount, second: Amount): number | undefined => {
  const isNext = second.from === first.end
  const isJoined = second.from === first.end + 1 && (words[first.end] ?? "").search(joining) >= 0
  if (!isNext && !(isJoined && second.unit !== undefined)) return undefined
  if (first.unit === undefined || second.isShare || second.value === 0) return undefined
  if (second.unit !== undefined) return second.unit < first.unit ? second.value : undefined
  if (second.value >= 1_000 && second.value < first.unit) return second.value
  return first.unit === 1_000_000 && second.value >= 100 && second.value < 1_000
    ? second.value * 1_000
    : undefined
}

/** The sums on a line, in order; the parts of one are added up. */
export const amountsOn = (words: ReadonlyArray<string>): ReadonlyArray<Amount> => {
  const found: Array<Amount> = []
  let at = 0
  while (at < words.length) {
    const here = amountAt(words, at)
    const last = found.at(-1)
    const added = here === undefined || last === undefined ? undefined : addition(words, last, here)
    if (here !== undefined && last !== undefined && added !== undefined)
      found[found.length - 1] = { ...last, value: last.value + added, end: here.end }
    else if (here !== undefined) found.push(here)
    at = here?.end ?? at + 1
  }
  return found
}

/** Give both ends of a range one multiplier, where only one names it: `5-7 mln`, `5 mln - 7`, `150-200 000`. */
export const evened = (first: Amount, second: Amount): readonly [number, number] => {
  const low = lifted(first, second)
  return [low, second.unit === undefined ? loweredLike(second.value, first) : second.value]
}

const lifted = ({ unit, value }: Amount, second: Amount): number => {
  if (unit !== undefined) return value
  if (second.unit === undefined) return grouped(value, second.value)
  const alike = value * second.unit
  if (alike <= second.value || value < 100) return alike
  return value < 1_000 && value * 1_000 <= second.value ? value * 1_000 : value
}

/** In `150-200 000` and `5-7 000 000` the groups of the second belong to both. */
const grouped = (first: number, second: number): number => {
  const factor = [1_000_000, 1_000].find((each) => second % each === 0 && first * each <= second)
  return factor !== undefined && second / first > 20 && first < 1_000 ? first * factor : first
}

const loweredLike = (second: number, first: Amount): number =>
  first.unit !== undefined && second < 1_000 && second * first.unit >= first.value
    ? second * first.unit
    : second
