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
  /** The button that removes one filter, and the number of results without it. */
  readonly widen: (filter: string, count: string) => string
  /** The button that removes all filters, and the number of results without them. */
  readonly resetTo: (count: string) => string
  readonly within: Record<NonNullable<CommonQuery["days"]>, string>
}
