import { Data, Either, Schema } from "effect"
import { rates } from "./Caps.ts"
import { UserId } from "../Ids.ts"
import { CompanyId, InvitationId, ResumeId, VacancyId } from "./MarketIds.ts"

export const InvitationStatus = Schema.Literal("sent", "seen", "accepted", "declined", "withdrawn")
export type InvitationStatus = typeof InvitationStatus.Type

/** What either side does with an invitation; `see` happens by looking. */
export const InvitationAct = Schema.Literal("see", "accept", "decline", "withdraw")
export type InvitationAct = typeof InvitationAct.Type

/** UTF-16 units. */
export const longestInvitation = 500

export const Invitation = Schema.Struct({
  id: InvitationId,
  company: CompanyId,
  /** None is in general. */
  vacancy: Schema.OptionFromNullOr(VacancyId),
  resume: ResumeId,
  /** Whose résumé it is. */
  seeker: UserId,
  /** Who invites, for the company. */
  by: UserId,
  /** Empty when nothing was written. */
  text: Schema.String.pipe(Schema.maxLength(longestInvitation)),
  status: InvitationStatus,
  sentAt: Schema.Int,
  seenAt: Schema.OptionFromNullOr(Schema.Int),
  /** When it was accepted, declined or withdrawn. */
  settledAt: Schema.OptionFromNullOr(Schema.Int),
})
export type Invitation = typeof Invitation.Type

/** The act makes no sense in the invitation's present state. */
export class ImpossibleAnswer extends Data.TaggedError("ImpossibleAnswer")<{
  readonly status: InvitationStatus
  readonly act: InvitationAct
}> {}

/** One who declined may think again; who accepted, talks. */
const next: Readonly<Record<InvitationAct, Partial<Record<InvitationStatus, InvitationStatus>>>> = {
  see: { sent: "seen" },
  accept: { sent: "accepted", seen: "accepted", declined: "accepted" },
  decline: { sent: "declined", seen: "declined" },
  withdraw: { sent: "withdrawn", seen: "withdrawn" },
}

/** The status an act leads to. */
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

/** Whether it waits for an answer. */
export const isPending = (status: InvitationStatus): boolean => status === "sent" || status === "seen"

/** How many a company, and a person whatever company they act for, sends within `invitationPeriod`, milliseconds. */
export const { most: invitationsAPeriod, within: invitationPeriod } = rates.invitations

/** How long after a decline or a withdrawal the same person isn't invited to the same again, nor by the same person at all. Milliseconds. */
export const inviteAgainAfter = 30 * 86_400_000
