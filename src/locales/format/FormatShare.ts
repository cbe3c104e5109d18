import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"

const format = (language: Language) => new Intl.NumberFormat(language, { style: "percent" })

const formats: Record<Language, Intl.NumberFormat> = { uz: format("uz"), ru: format("ru"), en: format("en") }

/** `part` of `whole` as a percentage, rounded to a whole number; empty when there is no whole. */
export const formatShare = (locale: Locale, part: number, whole: number): string =>
  whole === 0 ? "" : formats[languageOf(locale)].format(part / whole)
