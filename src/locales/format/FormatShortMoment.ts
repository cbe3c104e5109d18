import type { Locale } from "../../domain/Locale.ts"

/** Where people are until an account knows its own time zone. */
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

/** Day and time of what happened at a time, milliseconds since the epoch. */
export const formatShortMoment = (locale: Locale, at: number): string => formats[locale].format(at)
