import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"

/** The time zone of all users until accounts have their own. */
const timeZone = "Asia/Tashkent"

const format = (language: Language) =>
  new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })

const formats: Record<Language, Intl.DateTimeFormat> = {
  uz: format("uz"),
  ru: format("ru"),
  en: format("en"),
}

/** The day and time of a moment (milliseconds since the epoch), without the year. */
export const formatMoment = (locale: Locale, at: number): string =>
  inScriptOf(locale, formats[languageOf(locale)].format(at))
