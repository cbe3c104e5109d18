import type { Locale } from "../../domain/Locale.ts"

/** Where people are until an account knows its own time zone. */
const timeZone = "Asia/Tashkent"

const format = (locale: Locale) =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone })

const formats: Record<Locale, Intl.DateTimeFormat> = { uz: format("uz"), ru: format("ru"), en: format("en") }

/** The day of a time (milliseconds since the epoch) as people of that language say it, without the year. */
export const formatDay = (locale: Locale, at: number): string => formats[locale].format(at)
