import { Data, Either, Option } from "effect"
import { fewMarks } from "./CombiningMarks.ts"
import type { Currency, Pay, PayPeriod, Taxes } from "./Pay.ts"

/** Pay that can't be parsed. `unclear` means an implausible sum: the author has to add millions or a currency. */
export class PayUnread extends Data.TaggedError("PayUnread")<{
  readonly reason: "no-number" | "too-many-numbers" | "unclear"
}> {}

/** Normalise to lower case, ASCII digits, and one kind of apostrophe, space and dash. */
const plain = (text: string): string =>
  fewMarks(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/['`´ʻʼ‘’]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")

interface Word<A> {
  readonly means: A
  readonly form: RegExp
}

/** Match whole words only, so that `som` isn't found in `somsa`. */
const words = (forms: string): RegExp => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, "gu")

const taxes: ReadonlyArray<Word<Taxes>> = [
  {
    means: "gross",
    form: words("soliqqacha|gross|гросс|до (?:вычета )?налогов|до вычета|before tax(?:es)?"),
  },
  { means: "net", form: words("qo'lga|qolga|sof|toza|net|нетто|на руки|чистыми|after tax(?:es)?") },
]

const periods: ReadonlyArray<Word<PayPeriod>> = [
  { means: "hour", form: words("soatiga|soatbay|soat|в час|за час|час|per hour|an? hour|hourly|hour") },
  { means: "shift", form: words("smenaga|smena|за смену|в смену|смена|смену|per shift|a shift|shift") },
  { means: "day", form: words("kuniga|kunlik|kunbay|в день|за день|день|per day|a day|daily|day") },
  {
    means: "month",
    form: words("oyiga|oylik|bir oyga|oy|в месяц|за месяц|месяц|мес|per month|a month|monthly|month"),
  },
]

const currencies: ReadonlyArray<Word<Currency>> = [
  { means: "USD", form: /\$|(?<!\p{L})(?:usd|dollar\p{L}*|доллар\p{L}*|у\.? ?е\.?|y\.? ?e\.?)(?!\p{L})/gu },
  { means: "EUR", form: /€|(?<!\p{L})(?:eur|euro\p{L}*|yevro|evro|евро)(?!\p{L})/gu },
  { means: "RUB", form: /₽|(?<!\p{L})(?:rub|rubl\p{L}*|руб\p{L}*)(?!\p{L})/gu },
  { means: "UZS", form: /(?<!\p{L})(?:uzs|so'?m(?:ga|dan|gacha)?|sum|сум\p{L}*|сўм|сом)(?!\p{L})/gu },
]

/** The meaning of the first match, and the text without it. */
const taken = <A>(text: string, all: ReadonlyArray<Word<A>>): readonly [Option.Option<A>, string] => {
  const found = all.find(({ form }) => text.search(form) >= 0)
  return found === undefined
    ? [Option.none(), text]
    : [Option.some(found.means), text.replaceAll(found.form, " ")]
}

const number =
  /(\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s*(mln|mio|million\p{L}*|млн|миллион\p{L}*|лям\p{L}*|ming|тыс|тысяч\p{L}*|thousand|k|к|m|м)?(?!\p{L}{4})/gu

const thousands = /^(?:ming|тыс|тысяч\p{L}*|thousand|k|к)$/u

const factorOf = (unit: string | undefined): number =>
  unit === undefined ? 1 : thousands.test(unit) ? 1_000 : 1_000_000

const valueOf = (digits: string): number =>
  /^\d{1,3}(?:[ .,']\d{3})+$/.test(digits)
    ? Number(digits.replace(/\D/g, ""))
    : Number(digits.replace(",", "."))

const numbersIn = (text: string) =>
  [...text.matchAll(number)].map(([, digits = "", unit]) => ({ value: valueOf(digits), unit }))

/** In `5-7 mln` the unit applies to both numbers. */
const amountsIn = (text: string): ReadonlyArray<number> => {
  const found = numbersIn(text)
  const last = found.at(-1)?.unit
  return found.map(({ unit, value }) =>
    Math.round(value * factorOf(unit ?? (value < 1_000 ? last : undefined))),
  )
}

const atLeast = /(?<!\p{L})(?:от|с|from|kamida|min|не менее|at least)(?!\p{L})|dan(?!\p{L})|\+/u
const atMost = /(?<!\p{L})(?:до|to|up to|max|ko'pi bilan|не более)(?!\p{L})|gacha(?!\p{L})/u

const rangeOf = (
  text: string,
  amounts: ReadonlyArray<number>,
): readonly [number | undefined, number | undefined] => {
  const [first = 0, second] = amounts
  if (second !== undefined) return [Math.min(first, second), Math.max(first, second)]
  if (atMost.test(text)) return [undefined, first]
  return atLeast.test(text) ? [first, undefined] : [first, first]
}

/** The lowest plausible pay in soʻm per period; less is a typing mistake. */
const leastUzs: Readonly<Record<PayPeriod, number>> = {
  hour: 1_000,
  day: 10_000,
  shift: 10_000,
  month: 100_000,
}

/** `5` or `5-7` alone mean millions of soʻm per month: nobody is paid 5 soʻm. */
const inMillions = (amounts: ReadonlyArray<number>): ReadonlyArray<number> =>
  amounts.every((amount) => amount <= 99) ? amounts.map((amount) => amount * 1_000_000) : amounts

const isBelievable = ({ currency, max, min, period }: Pay): boolean => {
  const least = Option.getOrElse(
    Option.orElse(min, () => max),
    () => 0,
  )
  const most = Option.getOrElse(
    Option.orElse(max, () => min),
    () => 0,
  )
  return least >= (currency === "UZS" ? leastUzs[period] : 1) && most <= 1_000_000_000_000
}

/** In UTF-16 units; longer input is free text, not a sum. */
const longest = 300

/**
 * Parse pay as people type it: `5-7 mln`, `от 5 000 000 сум`, `$800`, `kuniga 200 ming`, `1.5 млн на руки`. The
 * currency defaults to soʻm, the period to a month.
 */
export const parsePay = (typed: string): Either.Either<Pay, PayUnread> => {
  if (typed.length > longest) return Either.left(new PayUnread({ reason: "unclear" }))
  const [taxed, untaxed] = taken(plain(typed), taxes)
  const [period, timeless] = taken(untaxed, periods)
  const [currency, text] = taken(timeless, currencies)
  const amounts = amountsIn(text)
  if (amounts.length === 0) return Either.left(new PayUnread({ reason: "no-number" }))
  if (amounts.length > 2) return Either.left(new PayUnread({ reason: "too-many-numbers" }))
  const isBare = Option.isNone(currency) && Option.isNone(period)
  const [min, max] = rangeOf(text, isBare ? inMillions(amounts) : amounts)
  const pay: Pay = {
    min: Option.fromNullable(min),
    max: Option.fromNullable(max),
    currency: Option.getOrElse(currency, () => "UZS" as const),
    period: Option.getOrElse(period, () => "month" as const),
    taxes: Option.getOrElse(taxed, () => "unsaid" as const),
  }
  return isBelievable(pay) ? Either.right(pay) : Either.left(new PayUnread({ reason: "unclear" }))
}
