import { employmentTypes } from "../../../domain/catalogue/EmploymentTypes.ts"
import { experienceBands } from "../../../domain/catalogue/Experience.ts"
import { professions, spheres } from "../../../domain/catalogue/Professions.ts"
import { cities, regions } from "../../../domain/catalogue/Regions.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { isRegion, isSphere } from "../../../domain/market/CandidateQuery.ts"
import type { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Filter } from "../filters/Chips.ts"

type Given<Key extends keyof JobsQuery> = NonNullable<JobsQuery[Key]>

export const sayWork = (work: Given<"work">, locale: Locale): string =>
  isSphere(work) ? spheres.label(work, locale) : professions.label(work, locale)

export const sayPlace = (place: Given<"place">, locale: Locale): string =>
  isRegion(place) ? regions.label(place, locale) : cities.label(place, locale)

export const sayOfferedPay = (pay: Given<"pay">, t: Texts, locale: Locale): string =>
  t.vacancySearch.atLeast(formatNumber(locale, pay))

/** A filter whose field says what it is once it is there. */
const filter = <Key extends keyof JobsQuery>(
  key: Key,
  icon: string,
  any: Filter<JobsQuery>["any"],
  say: (given: Given<Key>, t: Texts, locale: Locale) => string,
): Filter<JobsQuery> => ({
  key,
  icon,
  any,
  say: (query, t, locale) => {
    const given = query[key]
    return given === undefined ? undefined : say(given, t, locale)
  },
})

/** In the order in which they are shown. */
export const vacancyFilters: ReadonlyArray<Filter<JobsQuery>> = [
  filter(
    "words",
    "",
    (t) => t.vacancySearch.anyWords,
    (words, t) => `${t.vacancySearch.wordsTitle}: ${words}`,
  ),
  filter(
    "work",
    "",
    (t) => t.vacancySearch.anyWork,
    (work, _, locale) => sayWork(work, locale),
  ),
  filter(
    "place",
    "📍",
    (t) => t.vacancySearch.anyPlace,
    (place, _, locale) => sayPlace(place, locale),
  ),
  filter("pay", "💰", (t) => t.vacancySearch.anyPay, sayOfferedPay),
  filter(
    "employment",
    "⏱",
    (t) => t.vacancySearch.anyEmployment,
    (type, _, locale) => employmentTypes.label(type, locale),
  ),
  filter(
    "experience",
    "🧰",
    (t) => t.vacancySearch.anyExperience,
    (band, _, locale) => experienceBands.label(band, locale),
  ),
  filter(
    "remote",
    "",
    (t) => t.vacancySearch.anyRemote,
    (_, t) => t.vacancySearch.remote,
  ),
  filter(
    "days",
    "",
    (t) => t.vacancySearch.anyDays,
    (days, t) => t.vacancySearch.within[days],
  ),
  filter(
    "order",
    "",
    (t) => t.vacancySearch.anyOrder,
    (order, t) => t.vacancySearch.orders[order],
  ),
]
