import type { Counted } from "../format/Counting.ts"
import type { InvitationStatus } from "../../domain/market/Invitation.ts"
import type { FilterTexts } from "../filters/Texts.ts"

/** Texts of the candidate search, and of invitations for both their sender and recipient. */
export interface CandidateSearchTexts
  extends
    FilterTexts,
    Record<
      | "languagesTitle"
      | "languagesPrompt"
      | "anyLanguages"
      | "invite"
      | "chat"
      | "resume"
      | "gone"
      | "applied"
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
  readonly upTo: (millions: string) => string
  readonly atLeast: Record<"exp_under_1" | "exp_1_3" | "exp_3_6" | "exp_over_6", string>
  /** `period` is how long the same person can't be invited again. */
  readonly withdrawBody: (period: string) => string
  readonly alreadyDeclined: (again: string) => string
  readonly alreadyWithdrawn: (again: string) => string
  readonly invitationCount: Counted
  readonly invites: (company: string) => string
  /** For the sender. */
  readonly statuses: Record<InvitationStatus, string>
  /** For the recipient. */
  readonly theirStatuses: Record<InvitationStatus, string>
}
