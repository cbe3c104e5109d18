import { Data, Either, Schema } from "effect"
import { rates } from "./Caps.ts"
import { UserId } from "../Ids.ts"
import { CompanyId, InvitationId, ResumeId, VacancyId } from "./MarketIds.ts"

export const InvitationStatus = Schema.Literal("sent", "seen", "accepted", "declined", "withdrawn")
export type InvitationStatus = typeof InvitationStatus.Type

/** Actions on an invitation by either side; `see` happens by opening it. */
export const InvitationAct = Schema.Literal("see", "accept", "decline", "withdraw")
export type InvitationAct = typeof InvitationAct.Type

/** In UTF-16 units. */
export const longestInvitation = 500

export const Invitation = Schema.Struct({
  id: InvitationId,
  company: CompanyId,
  /** None for an invitation without a vacancy. */
  vacancy: Schema.OptionFromNullOr(VacancyId),
  resume: ResumeId,
  /** The owner of the résumé. */
  seeker: UserId,
  /** The company member who sent it. */
  by: UserId,
  /** May be empty. */
  text: Schema.String.pipe(Schema.maxLength(longestInvitation)),
  status: InvitationStatus,
  sentAt: Schema.Int,
  seenAt: Schema.OptionFromNullOr(Schema.Int),
  /** When it was accepted, declined or withdrawn. */
  settledAt: Schema.OptionFromNullOr(Schema.Int),
})
export type Invitation = typeof Invitation.Type

/** The action is impossible in the invitation's current state. */
export class ImpossibleAnswer extends Data.TaggedError("ImpossibleAnswer")<{
  readonly status: InvitationStatus
  readonly act: InvitationAct
}> {}

/** A declined invitation can still be accepted; after accepting, the two sides talk instead. */
const next: Readonly<Record<InvitationAct, Partial<Record<InvitationStatus, InvitationStatus>>>> = {
  see: { sent: "seen" },
  accept: { sent: "accepted", seen: "accepted", declined: "accepted" },
  decline: { sent: "declined", seen: "declined" },
  withdraw: { sent: "withdrawn", seen: "withdrawn" },
}

/** The status an action leads to. */
export const afterAnswer = (
  status: InvitationStatus,
  act: InvitationAct,
): Either.Either<InvitationStatus, ImpossibleAnswer> => {
  const following = next[act][status]
  return following === undefined
    ? Either.left(new ImpossibleAnswer({ status, act }))
    : Either.right(following)
}

export const isPossible = (status: InvitationStatus, act: InvitationAct): boolean =>
  next[act][status] !== undefined

/** Whether the invitation waits for an answer. */
export const isPending = (status: InvitationStatus): boolean => status === "sent" || status === "seen"

/**
 * How many invitations a company, and a person across all companies, may send within `invitationPeriod` milliseconds.
 */
export const { most: invitationsAPeriod, within: invitationPeriod } = rates.invitations

/**
 * How long after a decline or withdrawal the same company can't repeat the invitation, nor the same member invite that
 * person at all. Milliseconds.
 */
export const inviteAgainAfter = 30 * 86_400_000
