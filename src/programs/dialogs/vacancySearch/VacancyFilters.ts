import { type Array, Option, Schema } from "effect"
import { experienceBands } from "../../../domain/catalogue/Experience.ts"
import { JobsQuery, vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import { SearchOrder } from "../../../domain/market/VacancyQuery.ts"
import type { FilterTextsOf } from "../filters/CommonFilter.ts"
import { daysFilter, employmentFilter, experienceFilter, wordsFilter } from "../filters/CommonFilters.ts"
import { type Filter, filterOf } from "../filters/Filter.ts"
import { payFilter } from "../filters/PayFilter.ts"
import { placeFilter } from "../filters/PlaceFilter.ts"
import { workFilter } from "../filters/WorkFilter.ts"
import type { Answers } from "../wizard/Wizard.ts"
import { choiceStep } from "../wizard/questions/ChoiceQuestion.ts"

const filter = filterOf<JobsQuery>()
const its: FilterTextsOf = (t) => t.vacancySearch

const decodeQuery = Schema.decodeUnknownOption(JobsQuery)

/** The query that the answers of the filters' wizard stand for. */
const queryIn = (answers: Answers): JobsQuery => Option.getOrElse(decodeQuery(answers), () => ({}))

const remoteFilter = filter("remote", {
  any: (t) => t.vacancySearch.anyRemote,
  say: (_, t) => t.vacancySearch.remote,
  step: (key) =>
    choiceStep(key, {
      title: (t) => t.vacancySearch.remoteTitle,
      prompt: (t) => t.vacancySearch.remotePrompt,
      choices: ({ t }) => [{ value: "yes", label: t.vacancySearch.remote }],
    }),
})

const orderFilter = filter("order", {
  sorts: true,
  any: (t) => `${t.vacancySearch.anyOrder} ▾`,
  say: (order, t) => t.vacancySearch.orders[order],
  step: (key) =>
    choiceStep(key, {
      title: (t) => t.vacancySearch.orderTitle,
      prompt: (t) => t.vacancySearch.orderPrompt,
      choices: ({ answers, t }) =>
        SearchOrder.literals.map((value) => ({
          value,
          label: `${value === vacancyQueryOf(queryIn(answers)).order ? "✓ " : ""}${t.vacancySearch.orders[value]}`,
        })),
    }),
})

/** In display order. */
export const vacancyFilters: Array.NonEmptyReadonlyArray<Filter<JobsQuery>> = [
  wordsFilter(its),
  workFilter(its),
  placeFilter(its),
  payFilter(its, (millions, t) => t.vacancySearch.atLeast(millions)),
  employmentFilter(its),
  experienceFilter(its, (band, _, locale) => experienceBands.label(band, locale)),
  remoteFilter,
  daysFilter(its),
  orderFilter,
]
