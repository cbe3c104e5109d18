import { Option } from "effect"
import { employmentTypes, remoteWork } from "../../../domain/catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands } from "../../../domain/catalogue/Experience.ts"
import { languageLevels } from "../../../domain/catalogue/LanguageLevels.ts"
import { cities, regionOf, regions } from "../../../domain/catalogue/Regions.ts"
import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { formatPay } from "../../../locales/format/FormatPay.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** Where: the city with its region, and whether one may work from afar. */
export const vacancyPlaceFact = (locale: Locale, { city, remote }: VacancyContent): string => {
  const place = `${cities.label(city, locale)}, ${regions.label(regionOf(city), locale)}`
  return remote ? `${place} · ${remoteWork[locale]}` : place
}

export const vacancyPayFact = (t: Texts, locale: Locale, { pay }: VacancyContent): string =>
  Option.match(pay, { onNone: () => t.vacancies.byAgreement, onSome: (agreed) => formatPay(agreed, locale) })

export const vacancyEmploymentFact = (locale: Locale, { employment }: VacancyContent): string =>
  employmentTypes.label(employment, locale)

export const vacancyExperienceFact = (locale: Locale, { experience }: VacancyContent): string =>
  experienceBands.label(bandOf(experience), locale)

/** None is an empty text. */
export const languagesFact = (locale: Locale, { languages }: Pick<VacancyContent, "languages">): string =>
  languages
    .map(({ language, level }) => {
      const name = spokenLanguages.label(language, locale)
      return `${name}: ${languageLevels.label(level, locale).toLocaleLowerCase(locale)}`
    })
    .join(", ")
