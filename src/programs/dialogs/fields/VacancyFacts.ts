import { Option } from "effect"
import { employmentTypes, remoteWork } from "../../../domain/catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands } from "../../../domain/catalogue/Experience.ts"
import { languageLevels } from "../../../domain/catalogue/LanguageLevels.ts"
import { professions } from "../../../domain/catalogue/Professions.ts"
import { cities, regionOf, regions } from "../../../domain/catalogue/Regions.ts"
import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { formatLanguage } from "../../../locales/format/FormatLanguage.ts"
import { formatPay } from "../../../locales/format/FormatPay.ts"
import type { Texts } from "../../../locales/Texts.ts"

type VacancyFact = (t: Texts, locale: Locale, content: VacancyContent) => string

export const vacancyProfessionFact: VacancyFact = (_, locale, { profession }) =>
  professions.label(profession, locale)

export const vacancyCityFact: VacancyFact = (_, locale, { city }) =>
  `${cities.label(city, locale)}, ${regions.label(regionOf(city), locale)}`

/** Empty unless remote work is possible. */
export const remoteFact: VacancyFact = (_, locale, { remote }) => (remote ? remoteWork[locale] : "")

export const vacancyPayFact: VacancyFact = (t, locale, { pay }) =>
  Option.match(pay, { onNone: () => t.vacancies.byAgreement, onSome: (agreed) => formatPay(agreed, locale) })

export const vacancyEmploymentFact: VacancyFact = (_, locale, { employment }) =>
  employmentTypes.label(employment, locale)

export const vacancyExperienceFact: VacancyFact = (_, locale, { experience }) =>
  experienceBands.label(bandOf(experience), locale)

/** Empty if no language is required. */
export const languagesFact = (locale: Locale, { languages }: Pick<VacancyContent, "languages">): string =>
  languages
    .map(({ language, level }) =>
      formatLanguage(locale, spokenLanguages.label(language, locale), languageLevels.label(level, locale)),
    )
    .join(", ")
