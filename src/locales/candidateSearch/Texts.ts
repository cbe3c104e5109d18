import type { InvitationStatus } from "../../domain/market/Invitation.ts"

/** What the search for candidates says, and invitations: to who sends them, and to whom. */
export interface CandidateSearchTexts extends Record<
  | "name"
  | "anything"
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
  | "experienceTitle"
  | "experiencePrompt"
  | "anyExperience"
  | "languagesTitle"
  | "languagesPrompt"
  | "anyLanguages"
  | "employmentTitle"
  | "employmentPrompt"
  | "anyEmployment"
  | "payTitle"
  | "payPrompt"
  | "payExample"
  | "payUnread"
  | "anyPay"
  | "daysTitle"
  | "daysPrompt"
  | "anyDays"
  | "reset"
  | "filters"
  | "nobody"
  | "nobodyYet"
  | "invite"
  | "chat"
  | "resume"
  | "gone"
  | "inviteName"
  | "vacancyTitle"
  | "vacancyPrompt"
  | "vacancyGone"
  | "inGeneral"
  | "textTitle"
  | "textPrompt"
  | "textExample"
  | "confirmTitle"
  | "confirmPrompt"
  | "send"
  | "sent"
  | "already"
  | "alreadyAccepted"
  | "invited"
  | "invitedNone"
  | "invitedHint"
  | "withdraw"
  | "withdrawTitle"
  | "keep"
  | "withdrawn"
  | "acceptedNotice"
  | "declinedNotice"
  | "theirInvitations"
  | "none"
  | "noneHint"
  | "generally"
  | "accept"
  | "acceptAfterAll"
  | "decline"
  | "vacancy"
  | "company"
  | "open"
  | "accepted"
  | "acceptedHeard"
  | "declined"
  | "declinedHeard"
  | "takenBack",
  string
> {
  readonly found: (count: string) => string
  readonly show: (count: string) => string
  /** One filter less: what it says, and how many there are without it. */
  readonly without: (filter: string, count: string) => string
  readonly upTo: (millions: string) => string
  readonly atLeast: Record<"exp_under_1" | "exp_1_3" | "exp_3_6" | "exp_over_6", string>
  readonly within: Record<"1" | "3" | "7" | "30", string>
  /** How long the same person isn’t invited again. */
  readonly withdrawBody: (period: string) => string
  readonly alreadyDeclined: (again: string) => string
  readonly alreadyWithdrawn: (again: string) => string
  readonly invites: (company: string) => string
  /** For who sent it. */
  readonly statuses: Record<InvitationStatus, string>
  /** For whom it was sent to. */
  readonly theirStatuses: Record<InvitationStatus, string>
}
