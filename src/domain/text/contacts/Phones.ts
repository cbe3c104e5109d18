import { isUnitAfter } from "./Context.ts"
import { deciphered } from "./Deciphered.ts"
import { type Judged, judgedOf } from "./Levels.ts"
import { isPhone } from "./Numbering.ts"
import { type Explained, type Part, phonesAmong, segmentsIn, shortest, trimmed } from "./Parts.ts"
import { type Run, runsIn } from "./Runs.ts"
import type { Span } from "./Span.ts"

/** The most groups to analyse; a longer run without a word in between is masked whole. */
const mostGroups = 200

const unexplained: Judged = { level: 0, isFirst: true, isLast: true }

const phonesOf = (run: Run): ReadonlyArray<Span> => {
  const total = run.groups.reduce((sum, { digits }) => sum + digits.length, 0)
  if (total < shortest) return []
  const spanOf = ({ end, from }: Part): Span => ({
    from: run.groups[from]?.from ?? 0,
    to: run.groups[end - 1]?.to ?? 0,
  })
  if (run.groups.length > mostGroups) return [spanOf({ from: 0, end: run.groups.length })]
  const judged = judgedOf(run)
  const groups = run.groups.map((group, at): Explained => ({ ...group, ...(judged[at] ?? unexplained) }))
  const phones = phonesAmong(groups)
  return [...phones, ...segmentsIn(groups).map((part) => trimmed(groups, part, phones))].map(spanOf)
}

const plus = /[+➕][^\p{L}\p{N}\n]{0,4}$/u

/** Extend a span over the plus before it, over the bracket that closes in it, or over the bracket pair it completes. */
const whole = (text: string, { from, to }: Span): Span => {
  const [before = "", after = ""] = [text[from - 1], text[to]]
  const inside = text.slice(from, to)
  const pair = ["()", "[]", "{}"].find((brackets) => brackets.startsWith(before) && before !== "")
  const [open = "", close = ""] = pair ?? ""
  if (pair !== undefined && close === after && inside.includes(open)) return { from: from - 1, to: to + 1 }
  const start = pair !== undefined && /^[^([{]*[)\]}]/u.exec(inside)?.[0].endsWith(close) ? from - 1 : from
  return { from: start - (plus.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0), to }
}

/** `600x600x900`: dimensions. */
const isSize = (text: string, { from, to }: Span): boolean => {
  const sides = text.slice(from, to).match(/\d+/gu) ?? []
  return (
    sides.length <= 3 && (isUnitAfter(text.slice(to, to + 8)) || sides.every((side) => /[05]$/u.test(side)))
  )
}

const isTwoSentences = (text: string, { from, to }: Span): boolean => /\d[.!?] /u.test(text.slice(from, to))

/** Phones, whatever separates their digits; sums, dates, times and ranges are not phones. */
export const phonesIn = (text: string): ReadonlyArray<Span> =>
  runsIn(text)
    .flatMap(phonesOf)
    .map((span) => whole(text, span))

/** Phones that have letters in place of digits or between them. */
export const disguisedPhonesIn = (text: string): ReadonlyArray<Span> => {
  const read = deciphered(text)
  if (read === text) return []
  return runsIn(read)
    .flatMap(phonesOf)
    .filter((span) => {
      const digits = read.slice(span.from, span.to).replace(/\D/gu, "")
      return isPhone(digits) && !digits.endsWith("000") && !isSize(read, span) && !isTwoSentences(read, span)
    })
    .map((span) => whole(text, span))
}
