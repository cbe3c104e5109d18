import type { SearchOrder } from "../../domain/market/VacancyQuery.ts"
import type { Aspect } from "../../domain/market/Match.ts"

/** What the search for vacancies says. */
export interface VacancySearchTexts extends Record<
  | "name"
  | "saved"
  | "hint"
  | "nothing"
  | "nothingYet"
  | "workTitle"
  | "workPrompt"
  | "anyWork"
  | "wordsTitle"
  | "wordsPrompt"
  | "wordsExample"
  | "anyWords"
  | "placeTitle"
  | "placePrompt"
  | "anyPlace"
  | "remoteTitle"
  | "remotePrompt"
  | "anyRemote"
  | "remote"
  | "payTitle"
  | "payPrompt"
  | "payExample"
  | "payUnread"
  | "anyPay"
  | "experienceTitle"
  | "experiencePrompt"
  | "anyExperience"
  | "employmentTitle"
  | "employmentPrompt"
  | "anyEmployment"
  | "daysTitle"
  | "daysPrompt"
  | "anyDays"
  | "orderTitle"
  | "orderPrompt"
  | "anyOrder"
  | "reset"
  | "filters"
  | "save"
  | "unsave"
  | "nowSaved"
  | "noLonger"
  | "hide"
  | "hideCompany"
  | "hidden"
  | "companyHidden"
  | "showHidden"
  | "hiddenShown"
  | "company"
  | "similar"
  | "share"
  | "report"
  | "noSaved"
  | "noSavedHint"
  | "noSimilar"
  | "gone"
  | "open",
  string
> {
  readonly found: (count: string) => string
  readonly show: (count: string) => string
  readonly without: (filter: string, count: string) => string
  readonly atLeast: (millions: string) => string
  readonly market: (millions: string) => string
  readonly within: Record<1 | 3 | 7 | 30, string>
  readonly orders: Record<SearchOrder, string>
  readonly fits: (some: string, all: string) => string
  readonly aspects: Record<Exclude<Aspect["name"], "language">, string>
  readonly openVacancies: (count: string) => string
  readonly shareText: (title: string) => string
}
