import { Option } from "effect"
import { bandOf, monthsOf } from "../catalogue/Experience.ts"
import { monthsBetweenDates } from "./Dates.ts"
import { deniesExperience, tellsHowOften, withoutDenials } from "./Phrases.ts"
import { leadingUnit, loneUnit, quantitiesIn, type Quantity } from "./Quantities.ts"
import { type Token, tokensIn } from "./Tokens.ts"
import { isExperience, saysNone, saysVaguely, type Unit } from "./Vocabulary.ts"

/** In UTF-16 units; longer input is free text, not a length of time. */
const longest = 200

const most = 720

const inMonths: Readonly<Record<Unit, number>> = {
  year: 12,
  month: 1,
  week: 7 / 30,
  day: 1 / 30,
  age: 0,
  times: 0,
}

const monthsIn = ({ unit, value }: Quantity): number => (unit === undefined ? 0 : value * inMonths[unit])

/** Less than a month counts as none; half months are rounded. */
const rounded = (months: number): number => (months < 1 ? 0 : Math.round(months))

/** The lower bound of the band below a number of months, for "less than" phrases. */
const lessThan = (months: number): number => monthsOf(bandOf(Math.max(0, months - 1)))

/** Pick the first quantity of each unit, as in `2 years 3 months`; a number alone is in years. */
const firstPerUnit = (quantities: ReadonlyArray<Quantity>): ReadonlyArray<Quantity> => {
  const [only, ...others] = quantities
  if (only !== undefined && others.length === 0 && only.unit === undefined) return [{ ...only, unit: "year" }]
  return (["year", "month", "week", "day"] as const).flatMap(
    (unit) => quantities.find((quantity) => quantity.unit === unit) ?? [],
  )
}

const shortEnough = (months: number): Option.Option<number> =>
  months <= most ? Option.some(months) : Option.none()

/** Years. Where a text also says "no experience", at least this many is taken for an age, less for a slip. */
const youngest = 14

/** What follows the word "experience", where a number does: `27 лет, опыт 3 года`. */
const ofExperience = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const at = tokens.findIndex((token) => token._tag === "Word" && isExperience(token.text))
  const isCounted = at >= 0 && [1, 2].some((next) => tokens[at + next]?._tag === "Number")
  return isCounted ? tokens.slice(at + 1) : tokens
}

const readTokens = (tokens: ReadonlyArray<Token>): Option.Option<number> => {
  const numbers = quantitiesIn(ofExperience(tokens))
  if (numbers.length === 0 && tokens.some((token) => token._tag === "Word" && saysNone(token.text)))
    return Option.some(0)
  if (deniesExperience(tokens))
    return numbers.every(({ unit, value }) => unit === "age" || (unit === "year" && value >= youngest))
      ? Option.some(0)
      : Option.none()
  if (tokens.some((token) => token._tag === "Word" && saysVaguely(token.text))) return Option.none()
  const quantities = firstPerUnit(
    numbers.length === 0 ? loneUnit(tokens) : [...leadingUnit(tokens), ...numbers],
  )
  if (quantities.length === 0) return Option.none()
  const total = rounded(quantities.reduce((sum, quantity) => sum + monthsIn(quantity), 0))
  return shortEnough(quantities.length === 1 && quantities[0]?.less === true ? lessThan(total) : total)
}

/**
 * Parse a length of time as people type it: `3 года`, `1,5 yil`, `6 oy`, `2 years 3 months`, `1–3 года`, `5` (years),
 * `2019-2023`. Returns months, at most 720.
 */
export const parseMonths = (typed: string): Option.Option<number> => {
  if (typed.length > longest) return Option.none()
  const dated = monthsBetweenDates(typed)
  if (dated !== undefined) return shortEnough(dated)
  const tokens = withoutDenials(tokensIn(typed))
  return tellsHowOften(tokens) ? Option.none() : readTokens(tokens)
}
