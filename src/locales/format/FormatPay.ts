import { Option } from "effect"
import type { Locale } from "../../domain/Locale.ts"
import type { Currency, Pay, PayPeriod, Taxes } from "../../domain/text/Pay.ts"
import { formatNumber } from "../Locales.ts"

interface PayWords {
  readonly som: string
  readonly from: (sum: string) => string
  readonly upTo: (sum: string) => string
  readonly periods: Record<PayPeriod, string>
  readonly taxes: Record<Exclude<Taxes, "unsaid">, string>
}

const words: Record<Locale, PayWords> = {
  uz: {
    som: "soʻm",
    from: (sum) => `kamida ${sum}`,
    upTo: (sum) => `koʻpi bilan ${sum}`,
    periods: { hour: "soatiga", day: "kuniga", shift: "smenaga", month: "oyiga" },
    taxes: { net: "qoʻlga", gross: "soliqqacha" },
  },
  ru: {
    som: "сум",
    from: (sum) => `от ${sum}`,
    upTo: (sum) => `до ${sum}`,
    periods: { hour: "в час", day: "в день", shift: "за смену", month: "в месяц" },
    taxes: { net: "на руки", gross: "до вычета налогов" },
  },
  en: {
    som: "soʻm",
    from: (sum) => `from ${sum}`,
    upTo: (sum) => `up to ${sum}`,
    periods: { hour: "an hour", day: "a day", shift: "a shift", month: "a month" },
    taxes: { net: "net", gross: "gross" },
  },
}

const signs: Record<Exclude<Currency, "UZS">, string> = { USD: "$", EUR: "€", RUB: "₽" }

const rangeOf = ({ max, min }: Pay, locale: Locale, unit: string): string => {
  const number = (value: number) => formatNumber(locale, value)
  if (Option.isNone(min)) return words[locale].upTo(`${number(Option.getOrElse(max, () => 0))} ${unit}`)
  if (Option.isNone(max)) return words[locale].from(`${number(min.value)} ${unit}`)
  const range = min.value === max.value ? number(min.value) : `${number(min.value)} – ${number(max.value)}`
  return `${range} ${unit}`
}

/** Pay in full: `5 000 000 – 7 000 000 сум в месяц, на руки`. */
export const formatPay = (pay: Pay, locale: Locale): string => {
  const { periods, som, taxes } = words[locale]
  const range = rangeOf(pay, locale, pay.currency === "UZS" ? som : signs[pay.currency])
  return `${range} ${periods[pay.period]}${pay.taxes === "unsaid" ? "" : `, ${taxes[pay.taxes]}`}`
}
