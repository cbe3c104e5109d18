import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Aspect, matchOf } from "../../../domain/market/Match.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"

export const mark = (good: boolean): string => (good ? "✓" : "✗")

const aspectName = (t: Texts, locale: Locale, { language, name }: Aspect): string => {
  if (name !== "language") return t.vacancySearch.aspects[name]
  return language === undefined ? "" : spokenLanguages.label(language, locale)
}

/** The wishes of a vacancy that a résumé meets, introduced by `fits`: `Fits you 1 of 2: ✓ place ✗ English`. */
export const matchFact = (
  t: Texts,
  locale: Locale,
  { resume, vacancy }: { readonly vacancy: Vacancy; readonly resume: Resume },
  fits: (some: string, all: string) => string,
): string => {
  const aspects = matchOf(vacancy, resume)
  const number = (value: number) => formatNumber(locale, value)
  const some = number(aspects.filter((aspect) => aspect.fits).length)
  const each = aspects.map((aspect) => `${mark(aspect.fits)} ${aspectName(t, locale, aspect)}`)
  return `${fits(some, number(aspects.length))}: ${each.join(" ")}`
}

/** The number of wishes met, in a few words: `fits 3 of 5`. */
export const fitsFact = (
  locale: Locale,
  { resume, vacancy }: { readonly vacancy: Vacancy; readonly resume: Resume },
  fits: (some: string, all: string) => string,
): string => {
  const aspects = matchOf(vacancy, resume)
  const met = aspects.filter((aspect) => aspect.fits).length
  return fits(formatNumber(locale, met), formatNumber(locale, aspects.length))
}
