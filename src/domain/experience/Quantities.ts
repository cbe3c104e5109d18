import { type Token, wordAt } from "./Tokens.ts"
import {
  isBetween,
  isFiller,
  isHalf,
  isHalfYear,
  isTens,
  numeralOf,
  saysAge,
  saysAnd,
  saysFrom,
  saysLess,
  type Unit,
  unitOf,
} from "./Vocabulary.ts"

/** A number with its unit; the lower end of a range. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit | undefined
  /** True for "less than" the value. */
  readonly less: boolean
}

/** A number in digits or words at a position, and where it ends. */
const numberAt = (
  tokens: ReadonlyArray<Token>,
  at: number,
): { readonly value: number; readonly end: number } | undefined => {
  const token = tokens[at]
  if (token?._tag === "Number") return { value: token.value, end: at + 1 }
  const word = wordAt(tokens, at)
  const value = numeralOf(word)
  if (value === undefined) return undefined
  if (!isTens(word)) return { value, end: at + 1 }
  const next = value >= 20 && isSign(tokens, at + 1, "-") ? at + 2 : at + 1
  const unit = numeralOf(wordAt(tokens, next)) ?? 0
  return Number.isInteger(unit) && unit >= 1 && unit <= 9
    ? { value: value + unit, end: next + 1 }
    : { value, end: at + 1 }
}

const isSign = (tokens: ReadonlyArray<Token>, at: number, sign: string): boolean => {
  const token = tokens[at]
  return token?._tag === "Sign" && token.text === sign
}

/** The position after `with a half` in any language, or `at` if there is none. */
const pastHalf = (tokens: ReadonlyArray<Token>, at: number): number => {
  let next = at
  while (isFiller(wordAt(tokens, next)) && next - at < 2) next++
  return isHalf(wordAt(tokens, next)) ? next + 1 : at
}

const pastUpperEnd = (tokens: ReadonlyArray<Token>, at: number): number =>
  isSign(tokens, at, "-") || isBetween(wordAt(tokens, at)) ? (numberAt(tokens, at + 1)?.end ?? at) : at

const isAge = (tokens: ReadonlyArray<Token>, from: number, end: number): boolean =>
  saysAge(wordAt(tokens, from - 1)) || unitOf(wordAt(tokens, end)) === "age"

/** The quantity that starts at a token, and where it ends; undefined if none does. */
const quantityAt = (
  tokens: ReadonlyArray<Token>,
  from: number,
): { readonly quantity: Quantity; readonly end: number } | undefined => {
  const firstWord = wordAt(tokens, from)
  const lessBefore = [1, 2].some((back) => saysLess(wordAt(tokens, from - back)))
  if (isHalfYear(firstWord))
    return { quantity: { value: 0.5, unit: "year", less: lessBefore }, end: from + 1 }
  const number = numberAt(tokens, from)
  if (number === undefined) return undefined
  const afterHalf = pastHalf(tokens, number.end)
  const afterRange = pastUpperEnd(tokens, afterHalf)
  const isRange = afterRange > afterHalf
  let end = afterRange
  while (isSign(tokens, end, "+") || isSign(tokens, end, "-") || isFiller(wordAt(tokens, end))) end++
  const word = wordAt(tokens, end)
  const unit = unitOf(word)
  if (unit !== undefined) end++
  const lessAfter = saysLess(wordAt(tokens, end)) && numberAt(tokens, end + 1) === undefined
  const less = !isRange && (lessBefore || saysLess(word) || lessAfter)
  const value = number.value + (afterHalf > number.end ? 0.5 : 0)
  return { quantity: { value, unit: isAge(tokens, from, end) ? "age" : unit, less }, end }
}

/** Approximate days per unit, to tell which end of a range is the lower. */
const sizes: Readonly<Record<Unit, number>> = { year: 365, month: 30, week: 7, day: 1, age: 0, times: 0 }

const sizeOf = ({ unit, value }: Quantity): number => value * (unit === undefined ? 0 : sizes[unit])

/** Whether a quantity is the upper end of a range whose lower end, with its own unit, comes before it. */
const isUpperEnd = (
  tokens: ReadonlyArray<Token>,
  lower: { readonly quantity: Quantity; readonly end: number },
  upper: Quantity,
  at: number,
): boolean => {
  const isJoined =
    (at === lower.end && saysFrom(wordAt(tokens, at - 1))) ||
    (at === lower.end + 1 && (isSign(tokens, lower.end, "-") || isBetween(wordAt(tokens, lower.end))))
  return isJoined && lower.quantity.unit !== undefined && sizeOf(upper) > sizeOf(lower.quantity)
}

export const quantitiesIn = (tokens: ReadonlyArray<Token>): ReadonlyArray<Quantity> => {
  const found: Array<Quantity> = []
  let last: { readonly quantity: Quantity; readonly end: number } | undefined
  let at = 0
  while (at < tokens.length) {
    const here = quantityAt(tokens, at)
    if (here !== undefined && (last === undefined || !isUpperEnd(tokens, last, here.quantity, at)))
      found.push(here.quantity)
    last = here ?? last
    at = here?.end ?? at + 1
  }
  return found
}

/** A unit without a number, which means one of it: `год`, `less than a year`. */
export const loneUnit = (tokens: ReadonlyArray<Token>): ReadonlyArray<Quantity> => {
  const at = tokens.findIndex((token) => token._tag === "Word" && unitOf(token.text) !== undefined)
  const unit = unitOf(wordAt(tokens, at))
  const less = tokens.some((token) => token._tag === "Word" && saysLess(token.text))
  return at < 0 || tokens.length > 5 ? [] : [{ value: 1, unit, less }]
}

/** One of the unit that a text begins with, where another length follows: `год и 3 месяца`. */
export const leadingUnit = (tokens: ReadonlyArray<Token>): ReadonlyArray<Quantity> => {
  const unit = unitOf(wordAt(tokens, 0))
  const isJoined = saysAnd(wordAt(tokens, 1)) && numberAt(tokens, 2) !== undefined
  return unit === undefined || !isJoined ? [] : [{ value: 1, unit, less: false }]
}
