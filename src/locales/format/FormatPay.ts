import { Option } from "effect"
import type { Locale } from "../../domain/Locale.ts"
import type { Currency, Pay, PayPeriod, Taxes } from "../../domain/text/Pay.ts"
import { formatNumber } from "./FormatNumber.ts"

type Sign = "$" | "€" | "₽"

interface PayWords {
  readonly som: string
  /** A sum or range with its currency's sign, where people of that language write it. */
  readonly signed: (sum: string, sign: Sign) => string
  readonly from: (sum: string) => string
  readonly upTo: (sum: string) => string
  /** A sum with its period. */
  readonly each: (sum: string, period: string) => string
  readonly periods: Record<PayPeriod, string>
  readonly taxes: Record<Exclude<Taxes, "unsaid">, string>
}

const words: Record<Locale, PayWords> = {
  uz: {
    som: "soʻm",
    signed: (sum, sign) => `${sum} ${sign}`,
    from: (sum) => `kamida ${sum}`,
    upTo: (sum) => `koʻpi bilan ${sum}`,
    each: (sum, period) => `${period} ${sum}`,
    periods: { hour: "soatiga", day: "kuniga", shift: "smenaga", month: "oyiga" },
    taxes: { net: "qoʻlga", gross: "soliqqacha" },
  },
  ru: {
    som: "сум",
    signed: (sum, sign) => `${sum} ${sign}`,
    from: (sum) => `от ${sum}`,
    upTo: (sum) => `до ${sum}`,
    each: (sum, period) => `${sum} ${period}`,
    periods: { hour: "в час", day: "в день", shift: "за смену", month: "в месяц" },
    taxes: { net: "на руки", gross: "до вычета налогов" },
  },
  en: {
    som: "soʻm",
    signed: (sum, sign) => `${sign}${sum}`,
    from: (sum) => `from ${sum}`,
    upTo: (sum) => `up to ${sum}`,
    each: (sum, period) => `${sum} ${period}`,
    periods: { hour: "an hour", day: "a day", shift: "a shift", month: "a month" },
    taxes: { net: "net", gross: "gross" },
  },
}

const signs: Record<Exclude<Currency, "UZS">, Sign> = { USD: "$", EUR: "€", RUB: "₽" }

const rangeOf = ({ currency, max, min }: Pay, locale: Locale): string => {
  const { from, signed, som, upTo } = words[locale]
  const number = (value: number) => formatNumber(locale, value)
  const money = (sum: string) => (currency === "UZS" ? `${sum} ${som}` : signed(sum, signs[currency]))
  if (Option.isNone(min)) return upTo(money(number(Option.getOrElse(max, () => 0))))
  if (Option.isNone(max)) return from(money(number(min.value)))
  return money(min.value === max.value ? number(min.value) : `${number(min.value)} – ${number(max.value)}`)
}

/** Pay in full: `5 000 000 – 7 000 000 сум в месяц, на руки`, `oyiga 800 $`, `$800 a month`. */
export const formatPay = (pay: Pay, locale: Locale): string => {
  const { each, periods, taxes } = words[locale]
  const sum = each(rangeOf(pay, locale), periods[pay.period])
  return pay.taxes === "unsaid" ? sum : `${sum}, ${taxes[pay.taxes]}`
}
