import { Data, Either, Option } from "effect"
import type { Currency, Pay, PayPeriod, Taxes } from "../text/Pay.ts"
import { type Amount, amountsOn, evened } from "./Amounts.ts"
import { hasPhone, payLine } from "./PayLine.ts"
import { currenciesIn, periodsIn, type SaidPeriod, saysByAgreement, single, taxesIn } from "./PayTerms.ts"
import { anyOf, whole } from "./Phrases.ts"

/**
 * Pay that can't be parsed. `unclear` means an implausible or ambiguous sum: the author has to add millions or a
 * currency. `other-currency` and `other-period` mean a unit that pay isn't kept in.
 */
export class PayUnread extends Data.TaggedError("PayUnread")<{
  readonly reason:
    "no-number" | "too-many-numbers" | "unclear" | "two-currencies" | "other-currency" | "other-period"
}> {}

const atLeastWords = `от|с|from|kamida|min|minimum|minimal*|мин|минимум|минимально|не менее|не меньше|не ниже|at least|eng kam*|свыше|более|
  больше|выше|over|above|more than|starting|starting from|начиная|dan|boshlab|yuqori*|ortiq*|ko'p|ko'proq|и выше|и более|
  и больше|and up|and more|or more|and above|plus|плюс|kam emas|kam bo'lmagan|dan kam emas`

const atMostWords = `до|to|up|up to|max*|макс*|maks*|ko'pi bilan|ko'pi|не более|не больше|не выше|at most|under|less than|
  no more than|менее|меньше|ниже|не превышает|gacha|kam|dan kam|eng ko'p*|ko'p emas|oshmaydi|dan oshmaydi|ichida|within`

const atMost = whole(anyOf(atMostWords))
const atLeast = whole(anyOf(atLeastWords))
const denied = whole(anyOf("не менее|не меньше|не ниже|kam emas|kam bo'lmagan|no less than|not less than"))
const deniedMost = whole(
  anyOf("не более|не больше|не выше|ko'p emas|no more than|not more than|oshmaydi|не превышает"),
)
const joiners = whole(
  `(?:-|${anyOf(`${atLeastWords}|${atMostWords}|или|yoki|or|va|и|and|ga|tacha|bilan|orasida|between|между|not|no|не`)})`,
)

const isPlus = (words: ReadonlyArray<string>, { from }: Amount, other: Amount | undefined): boolean =>
  words.some((word, at) => word === "+" && at > from && (other === undefined || at < other.from))

interface Sums {
  readonly min: number | undefined
  readonly max: number | undefined
}

const oneSum = (words: ReadonlyArray<string>, amount: Amount, isOpen: boolean): Sums => {
  const { end, from, value } = amount
  const line = [...words.slice(0, from), ...words.slice(end)].join(" ")
  if (line.search(denied) >= 0 || isOpen || isPlus(words, amount, undefined))
    return { min: value, max: undefined }
  if (line.search(deniedMost) >= 0 || line.search(atMost) >= 0) return { min: undefined, max: value }
  return { min: value, max: line.search(atLeast) >= 0 ? undefined : value }
}

/** The range of the sums; undefined if words that aren't known stand between them. */
const sumsOf = (words: ReadonlyArray<string>, amounts: ReadonlyArray<Amount>): Sums | undefined => {
  const shares = amounts.some(({ isShare }) => isShare)
  const [first, second] = amounts.filter(({ isShare }) => !isShare)
  if (first === undefined) return undefined
  if (second === undefined) return oneSum(words, first, shares)
  if (isPlus(words, first, second)) return { min: first.value, max: undefined }
  const between = words.slice(first.end, second.from)
  if (!between.every((word) => word.search(joiners) >= 0)) return undefined
  const [low, high] = evened(first, second)
  return { min: Math.min(low, high), max: Math.max(low, high) }
}

/** The lowest plausible pay in soʻm per period; less is a typing mistake. */
const leastUzs: Readonly<Record<PayPeriod, number>> = {
  hour: 1_000,
  day: 10_000,
  shift: 10_000,
  month: 100_000,
}

const largest = 1_000_000_000_000

/**
 * Numbers alone mean millions of soʻm a month, and thousands a day, a shift or an hour: nobody is paid 5 soʻm, and
 * nobody 200.
 */
const assumedFactor = (sums: Sums, period: PayPeriod): number => {
  const most = sums.max ?? sums.min ?? 0
  if (period === "month") return most <= 99 ? 1_000_000 : 1
  return most < 1_000 && most >= (period === "hour" ? 5 : 20) ? 1_000 : 1
}

const monthsIn: Readonly<Partial<Record<SaidPeriod, number>>> = { week: 12 / 52, year: 12 }

/** Three digits are as exact as a week's pay is. */
const threeDigits = (sum: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(sum)) - 2)
  return Math.round(sum / unit) * unit
}

const scaled = (sum: number | undefined, by: (sum: number) => number): Option.Option<number> =>
  Option.map(Option.fromNullable(sum), by)

const isBelievable = ({ currency, max, min, period }: Pay): boolean => {
  const ends = [...Option.toArray(min), ...Option.toArray(max)]
  return ends.every((sum) => sum >= (currency === "UZS" ? leastUzs[period] : 1) && sum <= largest)
}

/** In UTF-16 units; longer input is free text, not a sum. */
const longest = 300

const refused = (reason: PayUnread["reason"]) => Either.left(new PayUnread({ reason }))

interface Terms {
  readonly taxes: Taxes
  readonly period: SaidPeriod
  readonly currency: Currency
  readonly isSoum: boolean
}

/** The taxes, period and currency on a line, and the line without them. */
const termsOf = (typed: string): Either.Either<readonly [Terms, string], PayUnread> => {
  const [taxes, untaxed] = taxesIn(payLine(typed))
  const [named, text] = currenciesIn(untaxed)
  const [said, line] = periodsIn(text)
  if (named.includes("other")) return refused("other-currency")
  const currency = single(named, "unsaid" as const)
  if (currency === undefined) return refused("two-currencies")
  if (said === "length") return refused("other-period")
  const period = single(said, "month" as const)
  if (taxes === undefined || period === undefined || line.includes("=")) return refused("unclear")
  return Either.right([
    {
      taxes,
      period,
      currency: currency === "unsaid" || currency === "other" ? "UZS" : currency,
      isSoum: currency === "UZS",
    },
    line,
  ])
}

/** Two sums of which one is in millions of soʻm and the other in another currency: `5 mln (400$)`. */
const isMixed = (amounts: ReadonlyArray<Amount>, currency: Currency): boolean =>
  currency !== "UZS" &&
  amounts.some(({ unit }) => unit === 1_000_000) &&
  amounts.some(({ unit, value }) => unit === undefined && value >= 100)

/**
 * Parse pay as people type it: `5-7 mln`, `от 5 000 000 сум`, `$800`, `kuniga 200 ming`, `1.5 млн на руки`. The
 * currency defaults to soʻm, the period to a month; pay a week or a year is converted into a month's.
 */
export const parsePay = (typed: string): Either.Either<Pay, PayUnread> =>
  Either.gen(function* () {
    if (typed.length > longest || hasPhone(typed)) return yield* refused("unclear")
    const [{ currency, isSoum, period, taxes }, line] = yield* termsOf(typed)
    const words = line.split(" ")
    const amounts = amountsOn(words)
    if (amounts.length === 0) return yield* refused("no-number")
    if (amounts.length > 2) return yield* refused("too-many-numbers")
    const sums = sumsOf(words, amounts)
    if (sums === undefined || isMixed(amounts, currency)) return yield* refused("unclear")
    const kept = period === "week" || period === "year" ? ("month" as const) : period
    const assumed =
      currency === "UZS" && !isSoum && amounts.every(({ unit }) => unit === undefined)
        ? assumedFactor(sums, kept)
        : 1
    const months = monthsIn[period]
    const by = (sum: number) =>
      months === undefined ? Math.round(sum * assumed) : threeDigits((sum * assumed) / months)
    const pay: Pay = { min: scaled(sums.min, by), max: scaled(sums.max, by), currency, period: kept, taxes }
    return isBelievable(pay) ? pay : yield* refused("unclear")
  })

/** Whether a text says that the pay is agreed on later, and names no sum: `по договорённости`, `kelishiladi`. */
export const isByAgreement = (typed: string): boolean => {
  const line = payLine(typed.slice(0, longest))
  return saysByAgreement(line) && !/\d/u.test(line)
}
