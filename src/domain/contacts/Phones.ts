import { isLoose, type Level, levelsOf } from "./Levels.ts"
import { isPhone, longestPhone, shortestPhone } from "./Numbering.ts"
import { type Group, type Run, runsIn } from "./Runs.ts"
import type { Span } from "./Span.ts"

/** Fewer digits are nobody's number, or an emergency's. */
const shortest = 7

/** More without a word between them tell nothing that is worth finding out. */
const mostGroups = 200

interface Explained extends Group {
  readonly level: Level
}

/** Where the longest phone that somebody here may have ends that begins at a group; 0 where none does. */
const phoneEnd = (groups: ReadonlyArray<Explained>, at: number, isExplained: boolean): number => {
  let found = 0
  let digits = ""
  let loose = 0
  let least: Level = 2
  let most: Level = 0
  for (let end = at; end < groups.length && digits.length < longestPhone; end++) {
    const group = groups[end]
    if (group === undefined) break
    digits += group.digits
    if (end > at && isLoose(group.gap)) loose++
    if (group.level < least) least = group.level
    if (group.level > most) most = group.level
    if (digits.length < shortestPhone || !isPhone(digits)) continue
    // What is explained all through is one only if not all of that is sure, and it isn't round.
    if (isExplained ? least < 2 && (loose === 0 || most < 2) && !digits.endsWith("0000") : least === 0)
      found = end + 1
  }
  return found
}

const spanOf = (groups: ReadonlyArray<Group>, at: number, end: number): Span => ({
  from: groups[at]?.from ?? 0,
  to: groups[end - 1]?.to ?? 0,
})

/** Groups that nothing explains for sure and that stand together: enough digits of them are somebody's number. */
const segmentsIn = (groups: ReadonlyArray<Explained>): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  let from = 0
  while (from < groups.length) {
    let end = from
    let digits = 0
    for (let group = groups[end]; group !== undefined && group.level < 2; group = groups[end]) {
      if (end > from && isLoose(group.gap)) break
      digits += group.digits.length
      end++
    }
    if (digits >= shortest) found.push(spanOf(groups, from, end))
    from = Math.max(end, from + 1)
  }
  return found
}

const phonesOf = (run: Run): ReadonlyArray<Span> => {
  const total = run.groups.reduce((sum, { digits }) => sum + digits.length, 0)
  if (total < shortest) return []
  if (run.groups.length > mostGroups) return [spanOf(run.groups, 0, run.groups.length)]
  const levels = levelsOf(run)
  const groups = run.groups.map((group, index): Explained => ({ ...group, level: levels[index] ?? 0 }))
  const isExplained = levels.every((level) => level > 0)
  const found: Array<Span> = []
  for (let at = 0; at < groups.length;) {
    const end = phoneEnd(groups, at, isExplained)
    if (end > 0) found.push(spanOf(groups, at, end))
    at = Math.max(end, at + 1)
  }
  return isExplained ? found : [...found, ...segmentsIn(groups)]
}

const plus = /\+[^\p{L}\p{N}\n]{0,4}$/u

/** With the plus before it, and a bracket around its first digits with that around the last ones. */
const whole = (text: string, { from, to }: Span): Span => {
  const [before = "", after = ""] = [text[from - 1], text[to]]
  const pair = ["()", "[]", "{}"].find((brackets) => brackets === before + after)
  if (pair !== undefined && text.slice(from, to).includes(before)) return { from: from - 1, to: to + 1 }
  return { from: from - (plus.exec(text.slice(Math.max(0, from - 5), from))?.[0].length ?? 0), to }
}

/** Letters that are taken for digits: only words that have a digit and nothing but these are looked at. */
const lookalikes: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  l: "1",
  I: "1",
  і: "1",
  І: "1",
}
const mixed = /(?<![\p{L}\p{N}])[\dOoОоlIіІ]+(?![\p{L}\p{N}])/gu

const deciphered = (text: string): string =>
  text.replace(mixed, (word) =>
    /\d/u.test(word) ? word.replace(/\D/gu, (letter) => lookalikes[letter] ?? letter) : word,
  )

/** Phones, whatever stands between their digits; sums, dates, times and ranges are none. */
export const phonesIn = (text: string): ReadonlyArray<Span> => {
  const found = runsIn(text).flatMap(phonesOf)
  const read = deciphered(text)
  const hidden =
    read === text
      ? []
      : runsIn(read)
          .flatMap(phonesOf)
          .filter(({ from, to }) => isPhone(read.slice(from, to).replace(/\D/gu, "")))
  return [...found, ...hidden].map((span) => whole(text, span))
}
