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
  band === "exp_none" ? undefined : t.people.atLeast[band]

export const sayPay = (pay: Given<"pay">, t: Texts, locale: Locale): string =>
  t.people.upTo(formatNumber(locale, pay))

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
export const filters: ReadonlyArray<Filter<CandidateQuery>> = [
  filter(
    "work",
    "",
    (t) => t.people.anyWork,
    (work, _, locale) => sayWork(work, locale),
  ),
  filter(
    "place",
    "📍",
    (t) => t.people.anyPlace,
    (place, _, locale) => sayPlace(place, locale),
  ),
  filter("pay", "💰", (t) => t.people.anyPay, sayPay),
  filter("experience", "🧰", (t) => t.people.anyExperience, sayExperience),
  filter(
    "employment",
    "⏱",
    (t) => t.people.anyEmployment,
    (type, _, locale) => employmentTypes.label(type, locale),
  ),
  filter(
    "languages",
    "🗣",
    (t) => t.people.anyLanguages,
    (languages, _, locale) => sayLanguages(languages, locale),
  ),
  filter(
    "words",
    "",
    (t) => t.people.anyWords,
    (words, t) => `${t.people.wordsTitle}: ${words}`,
  ),
  filter(
    "days",
    "",
    (t) => t.people.anyDays,
    (days, t) => t.people.within[days],
  ),
]
