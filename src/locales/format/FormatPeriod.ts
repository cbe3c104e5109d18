import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"
import { type Counted, counting } from "./Counting.ts"

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const
type Unit = (typeof units)[number][0]

const inUnits = (language: Language): Record<Unit, Counted> => {
  const format = (unit: Unit): Counted => {
    const its = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" })
    return (count) => its.format(count)
  }
  return { day: format("day"), hour: format("hour"), minute: format("minute"), second: format("second") }
}

const formats: Record<Language, Record<Unit, Counted>> = {
  uz: inUnits("uz"),
  // In the accusative, which texts ask for (через минуту, за минуту) and Intl doesn't have.
  ru: {
    day: counting("ru", { one: "день", few: "дня", other: "дней" }),
    hour: counting("ru", { one: "час", few: "часа", other: "часов" }),
    minute: counting("ru", { one: "минуту", few: "минуты", other: "минут" }),
    second: counting("ru", { one: "секунду", few: "секунды", other: "секунд" }),
  },
  en: inUnits("en"),
}

/** A period (milliseconds) in the largest unit of which it has more than one. */
export const formatPeriod = (locale: Locale, period: number): string => {
  const [unit, length] = units.find(([, each]) => period > each) ?? units[3]
  return inScriptOf(locale, formats[languageOf(locale)][unit](Math.round(period / length)))
}
