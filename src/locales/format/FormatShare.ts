import type { Locale } from "../../domain/Locale.ts"

const format = (locale: Locale) => new Intl.NumberFormat(locale, { style: "percent" })

const formats: Record<Locale, Intl.NumberFormat> = { uz: format("uz"), ru: format("ru"), en: format("en") }

/** `part` of `whole` as a percentage, rounded to a whole number; empty when there is no whole. */
export const formatShare = (locale: Locale, part: number, whole: number): string =>
  whole === 0 ? "" : formats[locale].format(part / whole)
