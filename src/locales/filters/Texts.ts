import type { CommonQuery } from "../../domain/market/CommonQuery.ts"

/** What both searches say of their filters, each in its own words. */
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
  readonly found: (count: string) => string
  readonly show: (count: string) => string
  /** One filter less: what it says, and how many there are without it. */
  readonly without: (filter: string, count: string) => string
  readonly within: Record<NonNullable<CommonQuery["days"]>, string>
}
