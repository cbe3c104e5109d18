import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"

const formats = (language: Language) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" })

/** A number of days in words: `30 kun`, `30 дней`, `30 days`. */
export const formatDays = (locale: Locale) => {
  const format = formats(languageOf(locale))
  return (days: number): string => inScriptOf(locale, format.format(days))
}
