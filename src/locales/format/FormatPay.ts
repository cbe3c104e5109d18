import { Option } from "effect"
import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import type { Currency, Pay, PayPeriod, Taxes } from "../../domain/text/Pay.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"
import { formatNumber } from "./FormatNumber.ts"

type Sign = "$" | "€" | "₽"

interface PayWords {
  readonly som: string
  readonly million: string
  /** A sum or range with its currency's sign, where people of that language write it. */
  readonly signed: (sum: string, sign: Sign) => string
  readonly from: (sum: string) => string
  readonly upTo: (sum: string) => string
  /** A sum with its period. */
  readonly each: (sum: string, period: string) => string
  readonly periods: Record<PayPeriod, string>
  readonly taxes: Record<Exclude<Taxes, "unsaid">, string>
}

const words: Record<Language, PayWords> = {
  uz: {
    som: "soʻm",
    million: "mln",
    signed: (sum, sign) => `${sum} ${sign}`,
    from: (sum) => `kamida ${sum}`,
    upTo: (sum) => `koʻpi bilan ${sum}`,
    each: (sum, period) => `${period} ${sum}`,
    periods: { hour: "soatiga", day: "kuniga", shift: "smenaga", month: "oyiga" },
    taxes: { net: "qoʻlga", gross: "soliqqacha" },
  },
  ru: {
    som: "сум",
    million: "млн",
    signed: (sum, sign) => `${sum} ${sign}`,
    from: (sum) => `от ${sum}`,
    upTo: (sum) => `до ${sum}`,
    each: (sum, period) => `${sum} ${period}`,
    periods: { hour: "в час", day: "в день", shift: "за смену", month: "в месяц" },
    taxes: { net: "на руки", gross: "до вычета налогов" },
  },
  en: {
    som: "soʻm",
    million: "mln",
    signed: (sum, sign) => `${sign}${sum}`,
    from: (sum) => `from ${sum}`,
    upTo: (sum) => `up to ${sum}`,
    each: (sum, period) => `${sum} ${period}`,
    periods: { hour: "an hour", day: "a day", shift: "a shift", month: "a month" },
    taxes: { net: "net", gross: "gross" },
  },
}

const signs: Record<Exclude<Currency, "UZS">, Sign> = { USD: "$", EUR: "€", RUB: "₽" }

/** A way to write sums: their unit, for soʻm, and what stands between the ends of a range. */
interface Sums {
  readonly unit: string
  readonly each: number
  readonly dash: string
}

const rangeOf = ({ currency, max, min }: Pay, language: Language, { dash, each, unit }: Sums): string => {
  const { from, signed, upTo } = words[language]
  const number = (value: number) => formatNumber(language, value / each)
  const money = (sum: string) => (currency === "UZS" ? `${sum} ${unit}` : signed(sum, signs[currency]))
  if (Option.isNone(min)) return upTo(money(number(Option.getOrElse(max, () => 0))))
  if (Option.isNone(max)) return from(money(number(min.value)))
  return money(
    min.value === max.value ? number(min.value) : `${number(min.value)}${dash}${number(max.value)}`,
  )
}

/** Pay in full: `5 000 000 – 7 000 000 сум в месяц, на руки`, `oyiga 800 $`, `$800 a month`. */
export const formatPay = (pay: Pay, locale: Locale): string => {
  const language = languageOf(locale)
  const { each, periods, som, taxes } = words[language]
  const sum = each(rangeOf(pay, language, { unit: som, each: 1, dash: " – " }), periods[pay.period])
  return inScriptOf(locale, pay.taxes === "unsaid" ? sum : `${sum}, ${taxes[pay.taxes]}`)
}

const million = 1_000_000

/** Pay in short, for lists: `6–8 млн на руки`, `kuniga 300 000 soʻm`, `from $800`; a month goes without saying. */
export const formatPayInShort = (pay: Pay, locale: Locale): string => {
  const language = languageOf(locale)
  const { each, million: millions, periods, som, taxes } = words[language]
  const least = Option.getOrElse(pay.min, () => Option.getOrElse(pay.max, () => 0))
  const inMillions = pay.currency === "UZS" && least >= million
  const sums = inMillions ? { unit: millions, each: million } : { unit: som, each: 1 }
  const range = rangeOf(pay, language, { ...sums, dash: "–" })
  const sum = pay.period === "month" ? range : each(range, periods[pay.period])
  return inScriptOf(locale, pay.taxes === "unsaid" ? sum : `${sum} ${taxes[pay.taxes]}`)
}
