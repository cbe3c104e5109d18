import type { Array } from "effect"
import { languageLevels } from "../../../domain/catalogue/LanguageLevels.ts"
import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { FilterTextsOf } from "../filters/CommonFilter.ts"
import { daysFilter, employmentFilter, experienceFilter, wordsFilter } from "../filters/CommonFilters.ts"
import { type Filter, filterOf } from "../filters/Filter.ts"
import { payFilter } from "../filters/PayFilter.ts"
import { placeFilter } from "../filters/PlaceFilter.ts"
import { workFilter } from "../filters/WorkFilter.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"

const filter = filterOf<CandidateQuery>()
const its: FilterTextsOf = (t) => t.candidateSearch

const languagesFilter = filter("languages", {
  icon: "🗣",
  any: (t) => t.candidateSearch.anyLanguages,
  say: (languages, _, locale) =>
    languages
      .map(({ language, level }) => {
        const name = spokenLanguages.label(language, locale)
        return `${name} · ${languageLevels.label(level, locale)}`
      })
      .join(", ") || undefined,
  step: (key) =>
    languagesStep(key, {
      title: (t) => t.candidateSearch.languagesTitle,
      prompt: (t) => t.candidateSearch.languagesPrompt,
      max: 3,
    }),
})

/** In display order. */
export const candidateFilters: Array.NonEmptyReadonlyArray<Filter<CandidateQuery>> = [
  workFilter(its),
  placeFilter(its),
  payFilter(its, (millions, t) => t.candidateSearch.upTo(millions)),
  experienceFilter(its, (band, t) => (band === "exp_none" ? undefined : t.candidateSearch.atLeast[band])),
  employmentFilter(its),
  languagesFilter,
  wordsFilter(its),
  daysFilter(its),
]
