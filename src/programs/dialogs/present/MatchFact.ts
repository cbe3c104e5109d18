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

const knownOf = (vacancy: Vacancy, resume: Resume): ReadonlyArray<Aspect> =>
  matchOf(vacancy, resume).filter(({ isUnsaid }) => isUnsaid !== true)

/** Whether the vacancy asks for languages, and the résumé doesn't say which its owner speaks. */
export const areLanguagesUnsaid = (vacancy: Vacancy, resume: Resume): boolean =>
  matchOf(vacancy, resume).some(({ isUnsaid }) => isUnsaid === true)

/**
 * The wishes of a vacancy that a résumé meets, introduced by `fits`: `Fits you 1 of 2: ✓ place ✗ English`. What the
 * résumé doesn't say isn't counted.
 */
export const matchFact = (
  t: Texts,
  locale: Locale,
  { resume, vacancy }: { readonly vacancy: Vacancy; readonly resume: Resume },
  fits: (some: string, all: string) => string,
): string => {
  const aspects = knownOf(vacancy, resume)
  const number = (value: number) => formatNumber(locale, value)
  const some = number(aspects.filter((aspect) => aspect.fits).length)
  const each = aspects.map((aspect) => `${mark(aspect.fits)} ${aspectName(t, locale, aspect)}`)
  const unsaid = areLanguagesUnsaid(vacancy, resume) ? ` · ${t.vacancySearch.languagesUnsaid}` : ""
  return `${fits(some, number(aspects.length))}: ${each.join(" ")}${unsaid}`
}

/** The number of wishes met, in a few words: `fits 3 of 5`. */
export const fitsFact = (
  locale: Locale,
  { resume, vacancy }: { readonly vacancy: Vacancy; readonly resume: Resume },
  fits: (some: string, all: string) => string,
): string => {
  const aspects = knownOf(vacancy, resume)
  const met = aspects.filter((aspect) => aspect.fits).length
  return fits(formatNumber(locale, met), formatNumber(locale, aspects.length))
}
