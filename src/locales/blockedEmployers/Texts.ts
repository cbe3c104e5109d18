import type { Counted } from "../format/Counting.ts"
/** Texts about companies a job seeker hides from. */
export interface BlockedEmployersTexts extends Record<
  | "open"
  | "title"
  | "none"
  | "meaning"
  | "meaningShown"
  | "stillYours"
  | "hint"
  | "add"
  | "companyTitle"
  | "companyPrompt"
  | "companyExample"
  | "choose"
  | "more"
  | "nothing"
  | "nothingHint"
  | "again"
  | "hide"
  | "show"
  | "list"
  | "acceptedShown",
  string
> {
  readonly count: Counted
  readonly hidden: (company: string) => string
  readonly shown: (company: string) => string
}
