import type { Counted } from "../format/Counting.ts"
import type { QueueFacets } from "../../domain/market/QueueFacets.ts"
import type { DeclineReason } from "../../domain/market/Application.ts"

/** Texts about applications for the company that received them. */
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
  | "changed",
  string
> {
  readonly reasons: Record<DeclineReason, string>
  readonly unseen: Counted
  readonly count: Counted
  readonly filter: (kind: string) => string
  readonly sort: (order: string) => string
  /** `count` is the number of applications reached. */
  readonly milestone: Counted
  readonly fits: (fitting: string, all: string) => string
  /** Both halves of each facet, as buttons. */
  readonly facets: FacetTexts
  readonly showFound: (count: string) => string
  /** A button; `count` applications are undecided. */
  readonly refuseAll: (count: string) => string
  readonly refuseAllTitle: string
  readonly refuseAllBody: string
  readonly refusedAll: (count: string) => string
  readonly restoredAll: (count: string) => string
  /** What was done with whom, over the next applicant's card. */
  readonly doneWith: (name: string, done: string) => string
}

type Facet = keyof QueueFacets

type FacetTexts = { readonly [F in Facet]: Readonly<Record<Required<QueueFacets>[F], string>> }
