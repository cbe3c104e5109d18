import type { Token } from "./Tokens.ts"
import {
  isBetween,
  isFiller,
  isHalf,
  isHalfYear,
  numeralOf,
  saysAge,
  saysLess,
  type Unit,
  unitOf,
} from "./Vocabulary.ts"

/** So many of a unit; of a range the lower end. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit | undefined
  /** Less than that. */
  readonly less: boolean
}

const wordAt = (tokens: ReadonlyArray<Token>, at: number): string => {
  const token = tokens[at]
  return token?._tag === "Word" ? token.text : ""
}

const numberAt = (tokens: ReadonlyArray<Token>, at: number): number | undefined => {
  const token = tokens[at]
  return token?._tag === "Number" ? token.value : numeralOf(wordAt(tokens, at))
}

const isSign = (tokens: ReadonlyArray<Token>, at: number, sign: string): boolean => {
  const token = tokens[at]
  return token?._tag === "Sign" && token.text === sign
}

/** Past `with a half` in any language, or where it was. */
const pastHalf = (tokens: ReadonlyArray<Token>, at: number): number => {
  let next = at
  while (isFiller(wordAt(tokens, next)) && next - at < 2) next++
  return isHalf(wordAt(tokens, next)) ? next + 1 : at
}

const pastUpperEnd = (tokens: ReadonlyArray<Token>, at: number): number =>
  (isSign(tokens, at, "-") || isBetween(wordAt(tokens, at))) && numberAt(tokens, at + 1) !== undefined
    ? at + 2
    : at

const isAge = (tokens: ReadonlyArray<Token>, from: number, end: number): boolean =>
  saysAge(wordAt(tokens, from - 1)) || unitOf(wordAt(tokens, end)) === "age"

/** The quantity that begins at a token, and where it ends; undefined where none does. */
const quantityAt = (
  tokens: ReadonlyArray<Token>,
  from: number,
): { readonly quantity: Quantity; readonly end: number } | undefined => {
  const said = wordAt(tokens, from)
  const lessBefore = [1, 2].some((back) => saysLess(wordAt(tokens, from - back)))
  if (isHalfYear(said)) return { quantity: { value: 0.5, unit: "year", less: lessBefore }, end: from + 1 }
  const number = numberAt(tokens, from)
  if (number === undefined) return undefined
  const afterHalf = pastHalf(tokens, from + 1)
  const afterRange = pastUpperEnd(tokens, afterHalf)
  const isRange = afterRange > afterHalf
  let end = afterRange
  while (isSign(tokens, end, "+") || isSign(tokens, end, "-") || isFiller(wordAt(tokens, end))) end++
  const word = wordAt(tokens, end)
  const unit = unitOf(word)
  if (unit !== undefined) end++
  const less = !isRange && (lessBefore || saysLess(word) || saysLess(wordAt(tokens, end)))
  const value = number + (afterHalf > from + 1 ? 0.5 : 0)
  return { quantity: { value, unit: isAge(tokens, from, end) ? "age" : unit, less }, end }
}

export const quantitiesIn = (tokens: ReadonlyArray<Token>): ReadonlyArray<Quantity> => {
  const found: Array<Quantity> = []
  let at = 0
  while (at < tokens.length) {
    const here = quantityAt(tokens, at)
    if (here !== undefined) found.push(here.quantity)
    at = here?.end ?? at + 1
  }
  return found
}

/** `год`, `less than a year`: a unit that says one by itself. */
export const loneUnit = (tokens: ReadonlyArray<Token>): ReadonlyArray<Quantity> => {
  const at = tokens.findIndex((token) => token._tag === "Word" && unitOf(token.text) !== undefined)
  const unit = unitOf(wordAt(tokens, at))
  const less = tokens.some((token) => token._tag === "Word" && saysLess(token.text))
  return at < 0 || tokens.length > 5 ? [] : [{ value: 1, unit, less }]
}
