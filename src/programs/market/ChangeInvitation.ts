import { Effect, Option } from "effect"
import {
  afterAnswer,
  ImpossibleAnswer,
  type Invitation,
  type InvitationAct,
} from "../../domain/market/Invitation.ts"
import { Invitations } from "../../services/Invitations.ts"

/** Does something with an invitation and gives it as it is afterwards, as far as that makes sense in its present state. */
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
