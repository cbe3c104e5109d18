import type { Counted } from "../format/Counting.ts"
import type { CommonQuery } from "../../domain/market/CommonQuery.ts"

/** Texts of the filters in both searches, each with its own wording. */
export interface FilterTexts extends Record<
  | "name"
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
  | "reset"
  | "filters",
  string
> {
  readonly found: Counted
  readonly show: (count: string) => string
  /** The number of results without a filter, as `found` says it. */
  readonly without: (filter: string, found: string) => string
  readonly within: Record<NonNullable<CommonQuery["days"]>, string>
}
