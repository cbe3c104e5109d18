import { employmentTypes } from "../../../domain/catalogue/EmploymentTypes.ts"
import { languageLevels } from "../../../domain/catalogue/LanguageLevels.ts"
import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Filter } from "../filters/Chips.ts"
import { sayPlace, sayWork } from "../vacancySearch/VacancyFilters.ts"

type Given<Key extends keyof CandidateQuery> = NonNullable<CandidateQuery[Key]>

export const sayExperience = (band: Given<"experience">, t: Texts): string | undefined =>
  band === "exp_none" ? undefined : t.candidateSearch.atLeast[band]

export const sayExpectedPay = (pay: Given<"pay">, t: Texts, locale: Locale): string =>
  t.candidateSearch.upTo(formatNumber(locale, pay))

const sayLanguages = (languages: Given<"languages">, locale: Locale): string | undefined =>
  languages
    .map(({ language, level }) => {
      const name = spokenLanguages.label(language, locale)
      return `${name} · ${languageLevels.label(level, locale)}`
    })
    .join(", ") || undefined

/** A filter whose field says what it is once it is there. */
const filter = <Key extends keyof CandidateQuery>(
  key: Key,
  icon: string,
  any: Filter<CandidateQuery>["any"],
  say: (given: Given<Key>, t: Texts, locale: Locale) => string | undefined,
): Filter<CandidateQuery> => ({
  key,
  icon,
  any,
  say: (query, t, locale) => {
    const given = query[key]
    return given === undefined ? undefined : say(given, t, locale)
  },
})

/** In the order in which they are shown. */
export const candidateFilters: ReadonlyArray<Filter<CandidateQuery>> = [
  filter(
    "work",
    "",
    (t) => t.candidateSearch.anyWork,
    (work, _, locale) => sayWork(work, locale),
  ),
  filter(
    "place",
    "📍",
    (t) => t.candidateSearch.anyPlace,
    (place, _, locale) => sayPlace(place, locale),
  ),
  filter("pay", "💰", (t) => t.candidateSearch.anyPay, sayExpectedPay),
  filter("experience", "🧰", (t) => t.candidateSearch.anyExperience, sayExperience),
  filter(
    "employment",
    "⏱",
    (t) => t.candidateSearch.anyEmployment,
    (type, _, locale) => employmentTypes.label(type, locale),
  ),
  filter(
    "languages",
    "🗣",
    (t) => t.candidateSearch.anyLanguages,
    (languages, _, locale) => sayLanguages(languages, locale),
  ),
  filter(
    "words",
    "",
    (t) => t.candidateSearch.anyWords,
    (words, t) => `${t.candidateSearch.wordsTitle}: ${words}`,
  ),
  filter(
    "days",
    "",
    (t) => t.candidateSearch.anyDays,
    (days, t) => t.candidateSearch.within[days],
  ),
]
