import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"

const formats: Record<Language, Intl.NumberFormat> = {
  uz: new Intl.NumberFormat("uz"),
  ru: new Intl.NumberFormat("ru"),
  en: new Intl.NumberFormat("en"),
}

/** A number as people of that language write it. */
export const formatNumber = (locale: Locale, value: number): string =>
  formats[languageOf(locale)].format(value)
