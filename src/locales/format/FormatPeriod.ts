import type { Locale } from "../../domain/Locale.ts"

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const
type Unit = (typeof units)[number][0]

const format = (locale: Locale, unit: Unit) =>
  new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" })

const formats = Object.fromEntries(
  (["uz", "ru", "en"] as const).map((locale) => [
    locale,
    Object.fromEntries(units.map(([unit]) => [unit, format(locale, unit)])),
  ]),
) as Readonly<Record<Locale, Readonly<Record<Unit, Intl.NumberFormat>>>>

/** A period (milliseconds) in the largest unit of which it has more than one. */
export const formatPeriod = (locale: Locale, period: number): string => {
  const [unit, length] = units.find(([, each]) => period > each) ?? units[3]
  return formats[locale][unit].format(Math.round(period / length))
}
