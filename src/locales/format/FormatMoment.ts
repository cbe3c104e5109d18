import type { Locale } from "../../domain/Locale.ts"

/** The time zone of all users until accounts have their own. */
const timeZone = "Asia/Tashkent"

const format = (locale: Locale) =>
  new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })

const formats: Record<Locale, Intl.DateTimeFormat> = { uz: format("uz"), ru: format("ru"), en: format("en") }

/** The day and time of a moment (milliseconds since the epoch), without the year. */
export const formatMoment = (locale: Locale, at: number): string => formats[locale].format(at)
