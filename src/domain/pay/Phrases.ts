import { fold } from "../text/Fold.ts"

/** A phrase as `fold` writes it; `*` stands for any ending. */
const folded = (phrase: string): string =>
  phrase
    .split("*")
    .map(fold)
    .join(String.raw`\S*`)

/** The phrases, separated by `|`, as alternatives of a pattern; the longest first, so that none hides another. */
export const anyOf = (phrases: string): string =>
  `(?:${phrases
    .split("|")
    .map((phrase) => folded(phrase.trim()))
    .toSorted((a, b) => b.length - a.length)
    .join("|")})`

/** Whole words of a folded line, so that `som` isn't found in `somsa`. */
export const whole = (pattern: string): RegExp => new RegExp(`(?<![^ ])${pattern}(?![^ ])`, "gu")

/** The line without what a pattern finds, and whether it found anything. */
export const without = (line: string, pattern: RegExp): readonly [found: boolean, rest: string] => {
  const rest = line.replace(pattern, " ").replace(/ +/gu, " ").trim()
  return [rest !== line, rest]
}
