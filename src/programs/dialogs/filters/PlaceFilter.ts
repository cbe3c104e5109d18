import { Schema } from "effect"
import { cities, CityId, citiesOf, RegionId, regions } from "../../../domain/catalogue/Regions.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type CommonQuery, isRegion } from "../../../domain/market/CommonQuery.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { accepted, commonFilter, type FilterTextsOf, type FilterValue } from "./CommonFilter.ts"
import type { Filter } from "./Filter.ts"

const sayPlace = (place: FilterValue<"place">, locale: Locale): string =>
  isRegion(place) ? regions.label(place, locale) : cities.label(place, locale)

const isPlace = Schema.is(Schema.Union(CityId, RegionId))

/** A city or a whole region. */
export const placeFilter = (its: FilterTextsOf): Filter<CommonQuery> =>
  commonFilter("place", {
    icon: "📍",
    any: (t) => its(t).anyPlace,
    say: (place, _, locale) => sayPlace(place, locale),
    step: (key) => ({
      ...cityStep(key, {
        title: (t) => its(t).placeTitle,
        prompt: (t) => its(t).placePrompt,
        takesRegions: true,
      }),
      within: (region, { locale }) =>
        isRegion(region)
          ? [region, ...citiesOf(region).ids].map((value) => ({ value, label: sayPlace(value, locale) }))
          : [],
      accept: (value) => accepted(key, value),
      show: (answer, { locale }) => (isPlace(answer) ? sayPlace(answer, locale) : undefined),
    }),
  })
