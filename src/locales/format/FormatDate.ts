import type { Locale } from "../../domain/Locale.ts"

/** The time zone of all users until accounts have their own. */
const timeZone = "Asia/Tashkent"

const format = (locale: Locale) =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone })

const formats: Record<Locale, Intl.DateTimeFormat> = { uz: format("uz"), ru: format("ru"), en: format("en") }

/** The day of a time (milliseconds since the epoch) in words, without the year. */
export const formatDay = (locale: Locale, at: number): string => formats[locale].format(at)
