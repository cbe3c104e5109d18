import type { DeclineReason } from "../../domain/market/Application.ts"

/** What applications say to the company they were sent to. */
export interface ApplicantTexts extends Record<
  | "name"
  | "nothingNew"
  | "nothingNewHint"
  | "empty"
  | "emptyFilter"
  | "all"
  | "filterTitle"
  | "newest"
  | "bestMatch"
  | "letter"
  | "withdrawnHint"
  | "noteTitle"
  | "notePrompt"
  | "noteExample"
  | "noteKept"
  | "note"
  | "shortlist"
  | "invite"
  | "hire"
  | "decline"
  | "reconsider"
  | "chat"
  | "vacancy"
  | "open"
  | "declineTitle"
  | "declineBody"
  | "declined"
  | "knows"
  | "hearsSoon"
  | "unreachable"
  | "unavailable"
  | "reconsidered"
  | "tooLate"
  | "shortlisted"
  | "invited"
  | "hired"
  | "hireTitle"
  | "hireBody"
  | "keep"
  | "inviteTitle"
  | "invitePrompt"
  | "inviteExample"
  | "anonymous"
  | "changed",
  string
> {
  readonly reasons: Record<DeclineReason, string>
  readonly unseen: (count: string) => string
  readonly count: (count: string) => string
  readonly filter: (kind: string) => string
  readonly sort: (order: string) => string
  /** Of a vacancy's applications, when they have become so many. */
  readonly milestone: (count: string) => string
  readonly fits: (fitting: string, all: string) => string
}
