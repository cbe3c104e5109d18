import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"

/** The time zone of all users until accounts have their own. */
const timeZone = "Asia/Tashkent"

const format = (language: Language) =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone })

const formats: Record<Language, Intl.DateTimeFormat> = {
  uz: format("uz"),
  ru: format("ru"),
  en: format("en"),
}

/** The day of a time (milliseconds since the epoch) in words, without the year. */
export const formatDay = (locale: Locale, at: number): string =>
  inScriptOf(locale, formats[languageOf(locale)].format(at))
