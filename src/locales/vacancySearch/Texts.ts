import type { Counted } from "../format/Counting.ts"
import type { SearchOrder } from "../../domain/market/VacancyQuery.ts"
import type { Aspect } from "../../domain/market/Match.ts"
import type { FilterTexts } from "../filters/Texts.ts"

/** Texts of the vacancy search. */
export interface VacancySearchTexts
  extends
    FilterTexts,
    Record<
      | "saved"
      | "languagesUnsaid"
      | "addLanguages"
      | "remoteTitle"
      | "remotePrompt"
      | "anyRemote"
      | "remote"
      | "orderTitle"
      | "orderPrompt"
      | "anyOrder"
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
  readonly atLeast: (millions: string) => string
  readonly market: (millions: string) => string
  /** What the reader has done with a vacancy in a list. */
  readonly marks: Record<"applied" | "seen" | "fresh", string>
  readonly orders: Record<SearchOrder, string>
  readonly fits: (some: string, all: string) => string
  readonly aspects: Record<Exclude<Aspect["name"], "language">, string>
  readonly openVacancies: Counted
  /** Whether to search for words that somebody wrote without being asked. */
  readonly offer: (words: string) => string
  readonly shareText: (title: string) => string
}
