import type { Locale } from "../../domain/Locale.ts"

const formats = (locale: Locale) =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" })

/** A number of days in words: `30 kun`, `30 дней`, `30 days`. */
export const formatDays = (locale: Locale) => {
  const format = formats(locale)
  return (days: number): string => format.format(days)
}
