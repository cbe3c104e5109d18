import type { Span } from "./Span.ts"

/**
 * A text normalised for recognition: without invisible characters, with plain digits, dashes, dots and `@`. Unit `i`
 * corresponds to the units of the original from `from[i]` to before `from[i + 1]`; the last entry is the original's
 * length.
 */
export interface Plain {
  readonly text: string
  readonly from: ReadonlyArray<number>
}

const ignorable = /\p{Default_Ignorable_Code_Point}|\ufeff/u
const unseen = /[\p{Cc}\p{M}]/u
const decimal = /\p{Nd}/u
const fraction = /[\u00bc-\u00be\u2150-\u215f\u2189]/u
const dash = /[\p{Pd}\u2212]/u
const dot = /[\u3002\u00b7\u02d9\u0970\u16eb\u2027\u2219\u22c5\u0701\u0702\u06d4\u1362\u2024\ua78f]/u
const slash = /[\u2044\u2215\u29f8]/u
const space = /\s/u

/** Circled digits that NFKC leaves unchanged: the first and last of each run, and the digit of the first. */
const circled: ReadonlyArray<readonly [first: number, last: number, digit: number]> = [
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
]

/** Runs of the letters A to Z in circles or squares that NFKC leaves unchanged: their first characters. */
const framed = [0x1f150, 0x1f170]
const letters = 26

const small = new Map(
  "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz"
    .split(" ")
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
)

/** Unicode's decimal digits come in runs of ten from 0, some directly after each other. */
const digitOf = (code: number): number => {
  let first = code
  while (decimal.test(String.fromCodePoint(first - 1))) first--
  return (code - first) % 10
}

const oneOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character
  if (decimal.test(character)) return `${digitOf(code)}`
  if (dash.test(character)) return "-"
  if (dot.test(character)) return "."
  if (slash.test(character)) return "/"
  return space.test(character) ? " " : character
}

/** A character that NFKC expands to more is a word in one character, and stays. */
const mostParts = 4

const judged = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (character === "\n") return character
  // JavaScript counts some invisible characters as white space.
  if (ignorable.test(character)) return ""
  if (space.test(character)) return " "
  if (unseen.test(character)) return ""
  if (fraction.test(character)) return character
  const run = circled.find(([first, last]) => code >= first && code <= last)
  if (run !== undefined) return `${code - run[0] + run[2]}`
  const frame = framed.find((first) => code >= first && code < first + letters)
  if (frame !== undefined) return String.fromCodePoint(0x61 + code - frame)
  const parts = Array.from(small.get(character) ?? character.normalize("NFKC"))
  return parts.length > mostParts ? character : parts.map(oneOf).join("")
}

/** Whether a character needs no normalisation: ASCII or basic Cyrillic. */
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || code === 0x0a || (code >= 0x400 && code < 0x460)

export const plainOf = (text: string): Plain => {
  const known = new Map<string, string>()
  const parts: Array<string> = []
  const from: Array<number> = []
  let at = 0
  for (const character of text) {
    let plain = isPlain(character.codePointAt(0) ?? 0) ? character : known.get(character)
    if (plain === undefined) {
      plain = judged(character)
      known.set(character, plain)
    }
    for (let unit = 0; unit < plain.length; unit++) from.push(at)
    parts.push(plain)
    at += character.length
  }
  from.push(text.length)
  return { text: parts.join(""), from }
}

/** Replace each of some ordered, disjoint spans by the same text, which then corresponds to the replaced original. */
export const replaced = (plain: Plain, spans: ReadonlyArray<Span>, by: string): Plain => {
  if (spans.length === 0) return plain
  const parts: Array<string> = []
  const from: Array<number> = []
  let done = 0
  for (const span of spans) {
    parts.push(plain.text.slice(done, span.from), by)
    for (let unit = done; unit < span.from; unit++) from.push(plain.from[unit] ?? 0)
    for (let unit = 0; unit < by.length; unit++) from.push(plain.from[span.from] ?? 0)
    done = span.to
  }
  parts.push(plain.text.slice(done))
  for (let unit = done; unit < plain.from.length; unit++) from.push(plain.from[unit] ?? 0)
  return { text: parts.join(""), from }
}

/** Replace all matches of a pattern. */
export const rewritten = (plain: Plain, pattern: RegExp, by: string): Plain =>
  replaced(
    plain,
    Array.from(plain.text.matchAll(pattern), ({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
    })),
    by,
  )

/** Widen a span so that it doesn't cut a character of the original in two. */
export const widened = ({ from }: Plain, span: Span): Span => {
  let { from: start, to: end } = span
  while (start > 0 && from[start - 1] === from[start]) start--
  while (end < from.length - 1 && from[end] === from[end - 1]) end++
  return { from: start, to: end }
}
