import { isPhone, longestPhone, shortestPhone } from "./Numbering.ts"
import { isConnective, isHundred, type NumberWord, numberWord, plainWord } from "./NumberWords.ts"
import type { Span } from "./Span.ts"

/** A word or a group of digits. A hundred stands for itself, or multiplies the number before it. */
type Meaning =
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "number"; readonly number: NumberWord }
  | { readonly kind: "hundred" | "filler" | "other" }

interface Token extends Span {
  readonly meaning: Meaning
}

const piece = /(\d+)|\p{L}[\p{L}'’‘ʻʼ`]*/gu

const meaningOf = (found: string, digits: string | undefined): Meaning => {
  if (digits !== undefined) return { kind: "digits", digits }
  const word = plainWord(found)
  const number = numberWord(word)
  if (number !== undefined) return { kind: "number", number }
  if (isHundred(word)) return { kind: "hundred" }
  return { kind: isConnective(word) ? "filler" : "other" }
}

/** The most signs between two tokens of a phone. */
const widestGap = 6

/** Tokens in a row that no other word and no wide gap separates. */
const sequencesIn = (text: string): ReadonlyArray<ReadonlyArray<Token>> => {
  const known = new Map<string, Meaning>()
  const all: Array<Array<Token>> = [[]]
  let end = 0
  for (const { 0: found, 1: digits, index: from } of text.matchAll(piece)) {
    const meaning = known.get(found) ?? meaningOf(found, digits)
    known.set(found, meaning)
    if (meaning.kind === "other" || from - end > widestGap) all.push([])
    end = from + found.length
    if (meaning.kind !== "other") all.at(-1)?.push({ meaning, from, to: end })
  }
  return all
}

const mayBegin = /^[02-9]/u

/** A number, said or written. */
interface Told extends Span {
  readonly digits: string
  readonly isSaid: boolean
  /** A further word completes the number if its value has fewer digits: `двести` by `тридцать`. */
  readonly room: number
}

const roomIn = ({ length, value }: NumberWord): number => (value > 0 && value % 10 === 0 ? length : 0)

/** The number before a word together with it; undefined if the word begins another number. */
const completed = (before: Told | undefined, meaning: Meaning, to: number): Told | undefined => {
  if (before?.isSaid !== true) return undefined
  const value = +before.digits
  if (meaning.kind === "hundred" && value >= 1 && value <= 9)
    return { ...before, digits: `${value * 100}`, to, room: 3 }
  if (meaning.kind !== "number" || meaning.number.value === 0 || meaning.number.length >= before.room)
    return undefined
  return { ...before, digits: `${value + meaning.number.value}`, to, room: roomIn(meaning.number) }
}

const hundred: NumberWord = { value: 100, length: 3 }

const begun = ({ from, meaning, to }: Token): Told => {
  if (meaning.kind === "digits") return { from, to, digits: meaning.digits, isSaid: false, room: 0 }
  const number = meaning.kind === "number" ? meaning.number : hundred
  return { from, to, digits: `${number.value}`, isSaid: true, room: roomIn(number) }
}

const numbersOf = (tokens: ReadonlyArray<Token>): ReadonlyArray<Told> => {
  const told: Array<Told> = []
  for (const token of tokens) {
    if (token.meaning.kind === "filler") continue
    const whole = completed(told.at(-1), token.meaning, token.to)
    if (whole === undefined) told.push(begun(token))
    else told[told.length - 1] = whole
  }
  return told
}

/** The end of the longest phone that starts at a number; 0 if none does. */
const phoneEnd = (told: ReadonlyArray<Told>, from: number): number => {
  if (!mayBegin.test(told[from]?.digits ?? "")) return 0
  let digits = ""
  let isSaid = false
  let found = 0
  for (let end = from; end < told.length && digits.length < longestPhone; end++) {
    digits += told[end]?.digits ?? ""
    isSaid ||= told[end]?.isSaid ?? false
    if (digits.length >= shortestPhone && (isSaid || !digits.includes("000")) && isPhone(digits))
      found = end + 1
  }
  return found
}

/** Fewer words between digits may be those of a list: `10 и 11 классы`. */
const fewestFillers = 3
/** More numbers than any phone has are hidden together. */
const mostNumbers = 200

const phonesAmong = (tokens: ReadonlyArray<Token>): ReadonlyArray<Span> => {
  const isSaid = tokens.some(({ meaning }) => meaning.kind === "number" || meaning.kind === "hundred")
  if (!isSaid && tokens.filter(({ meaning }) => meaning.kind === "filler").length < fewestFillers) return []
  const told = numbersOf(tokens)
  if (told.length > mostNumbers) return [{ from: told[0]?.from ?? 0, to: told.at(-1)?.to ?? 0 }]
  const found: Array<Span> = []
  for (let at = 0; at < told.length;) {
    const end = phoneEnd(told, at)
    const [first, last] = [told[at], told[end - 1]]
    if (first !== undefined && last !== undefined) found.push({ from: first.from, to: last.to })
    at = Math.max(end, at + 1)
  }
  return found
}

/** Phones said in words, whole or in part: `девяносто сто двадцать три 45 67`, `90 потом 123 потом 45 потом 67`. */
export const spokenPhonesIn = (text: string): ReadonlyArray<Span> => sequencesIn(text).flatMap(phonesAmong)
