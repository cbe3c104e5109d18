import { Effect, Option } from "effect"
import {
  afterAnswer,
  ImpossibleAnswer,
  type Invitation,
  type InvitationAct,
} from "../../domain/market/Invitation.ts"
import { Invitations } from "../../services/Invitations.ts"

/** Perform an act on an invitation and return the invitation after it; fails where its status doesn't allow the act. */
export const changeInvitation = (before: Invitation, act: InvitationAct, now: number) =>
  Effect.gen(function* () {
    const { id, status: from } = before
    const to = yield* afterAnswer(from, act)
    const invitations = yield* Invitations
    if (!(yield* invitations.setStatus(id, { from, to }, now)))
      return yield* new ImpossibleAnswer({ status: from, act })
    const at = act === "see" ? { seenAt: Option.some(now) } : { settledAt: Option.some(now) }
    const after: Invitation = { ...before, ...at, status: to }
    return after
  })
