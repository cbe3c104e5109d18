import type { Counted } from "../format/Counting.ts"
import type { ApplicationStatus, DeclineReason } from "../../domain/market/Application.ts"

/** Texts about applications for the person who sent them. */
export interface ApplicationTexts extends Record<
  | "name"
  | "mine"
  | "apply"
  | "empty"
  | "emptyHint"
  | "emptyFilter"
  | "letterTitle"
  | "moreLikeIt"
  | "addLetter"
  | "letterHere"
  | "letterHint"
  | "letterExample"
  | "confirmTitle"
  | "confirmPrompt"
  | "send"
  | "sendNameless"
  | "sent"
  | "sentHint"
  | "undo"
  | "undone"
  | "already"
  | "hiddenTitle"
  | "gone"
  | "goneHint"
  | "own"
  | "resumeWanted"
  | "resumeWantedHint"
  | "letter"
  | "chat"
  | "vacancy"
  | "open"
  | "search"
  | "withdraw"
  | "withdrawTitle"
  | "withdrawBody"
  | "withdrawn"
  | "keep"
  | "resend"
  | "keepLetter"
  | "letterKept"
  | "letters"
  | "noLetters"
  | "newLetter"
  | "textTitle"
  | "textExample"
  | "edit"
  | "remove"
  | "removeTitle"
  | "removeBody"
  | "removed"
  | "invitedHint"
  | "declinedHint"
  | "closedHint"
  | "theyWrote",
  string
> {
  /** Statuses in the history on an application's card. */
  readonly statuses: Record<ApplicationStatus, string>
  readonly filters: Record<"all" | "underway" | "answered" | "ended", string>
  readonly reasons: Record<DeclineReason, string>
  readonly count: Counted
  readonly letterCount: Counted
  readonly letterPrompt: (title: string, company: string) => string
  readonly questionTitle: (number: string) => string
  readonly resume: (title: string) => string
  /** `title` and `company` are the placeholders allowed in a letter. */
  readonly textPrompt: (title: string, company: string) => string
  readonly reason: (reason: string) => string
  /** Notices of changes by a company. */
  readonly news: Record<
    "shortlisted" | "invited" | "hired" | "declined" | "closed",
    (company: string) => string
  >
}
