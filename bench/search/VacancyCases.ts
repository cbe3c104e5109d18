import { Effect } from "effect"
import { employmentTypes } from "../../src/domain/catalogue/EmploymentTypes.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { cities, regions } from "../../src/domain/catalogue/Regions.ts"
import { Locale } from "../../src/domain/Locale.ts"
import { UserId } from "../../src/domain/Ids.ts"
import { VacancyId } from "../../src/domain/market/MarketIds.ts"
import { paySteps } from "../../src/domain/market/CommonQuery.ts"
import { SearchOrder, type VacancyQuery } from "../../src/domain/market/VacancyQuery.ts"
import { VacancySearch } from "../../src/services/VacancySearch.ts"
import { newestAt } from "../generate/Fill.ts"
import { coinedName } from "../generate/Phrases.ts"
import { Pick } from "../generate/Pick.ts"
import type { Case } from "./Measure.ts"

/** A person who hid nothing, and one who hid much. */
const nobody = UserId.make(1)
export const fussy = UserId.make(2)

const first = { offset: 0, limit: 5 }
/** The last page anybody can turn to. */
const last = { offset: 995, limit: 5 }

type Words = (pick: Pick) => string

const trade: Words = (pick) => professions.label(pick.common(professions.ids), pick.one(Locale.literals))

const words: Readonly<Record<string, Words>> = {
  "no words": () => "",
  "a word in every third": () => "oylik kechikmaydi maosh",
  "common words": trade,
  "rare words": coinedName,
  "a common and a rare one": (pick) => `${trade(pick)} ${coinedName(pick)}`,
  "the beginning of a word": (pick) => trade(pick).slice(0, 3),
  "a city as a word": (pick) => cities.label(pick.common(cities.ids), pick.one(Locale.literals)),
  "words without a result": (pick) => `qqq${pick.word(6)}`,
}

type Filters = (pick: Pick) => Partial<VacancyQuery>

const filters: Readonly<Record<string, Filters>> = {
  "no filter": () => ({}),
  "a region": (pick) => ({ region: pick.common(regions.ids) }),
  "a profession, a city": (pick) => ({
    profession: pick.common(professions.ids),
    city: pick.common(cities.ids),
  }),
  "all filters": (pick) => ({
    region: pick.common(regions.ids),
    profession: pick.common(professions.ids),
    employment: pick.common(employmentTypes.ids),
    pay: pick.one(paySteps) * 1_000_000,
    experience: pick.one([0, 12, 36]),
    days: pick.one([3, 7, 30]),
  }),
  "remote, within a day": () => ({ remote: true, days: 1 }),
}

const orders: Readonly<Record<SearchOrder, string>> = {
  newest: "",
  relevance: ", by relevance",
  pay: ", by pay",
}

const found = (query: VacancyQuery, page: typeof first, person = nobody) =>
  Effect.flatMap(VacancySearch, (search) => search.find(query, person, page, newestAt))

const asking = (
  [say, says]: readonly [string, Words],
  [narrow, narrows]: readonly [string, Filters],
  order: SearchOrder,
) =>
  [
    { at: first, page: "first page" },
    { at: last, page: "page 200" },
  ].map(({ at, page }) => ({
    name: `${say}, ${narrow}${orders[order]}, ${page}`,
    run: (index: number) => {
      const pick = new Pick(index)
      const typed = says(pick)
      return found({ order, ...(typed !== "" && { words: typed }), ...narrows(pick) }, at)
    },
  }))

const everyPair = Object.entries(words).flatMap((typed) =>
  Object.entries(filters).map((narrowed) => [typed, narrowed] as const),
)

export const vacancyCases = (vacancies: number): ReadonlyArray<Case<unknown, VacancySearch>> => [
  ...everyPair.flatMap(([typed, narrowed]) =>
    SearchOrder.literals.flatMap((order) => asking(typed, narrowed, order)),
  ),
  {
    name: "common words, by somebody who hid 500 vacancies and the largest company",
    run: (index) => found({ order: "newest", words: trade(new Pick(index)) }, first, fussy),
  },
  {
    name: "no words, by somebody who hid 500 vacancies and the largest company",
    run: () => found({ order: "newest" }, first, fussy),
  },
  {
    name: "similar vacancies",
    run: (index) =>
      Effect.flatMap(VacancySearch, (search) =>
        search.similar(VacancyId.make(new Pick(index).integer(1, vacancies)), nobody, 5, newestAt),
      ),
  },
]
