import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { Invitation } from "../../domain/market/Invitation.ts"
import { InvitationId } from "../../domain/market/MarketIds.ts"
import { Invitations } from "../../services/Invitations.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

const anyInvitation = (id: number): Policy<Invitation, Invitations> =>
  Effect.flatMap(Invitations, (invitations) =>
    allowSome(id === 0 ? Effect.succeed(Option.none()) : invitations.get(InvitationId.make(id))),
  )

/** Allows the invited person. */
export const receivedInvitation = (person: UserId, id: number): Policy<Invitation, Invitations> =>
  Effect.tap(anyInvitation(id), ({ seeker }) => allowIf(seeker === person))

/** Allows the company that sent the invitation. */
export const issuedInvitation = ({ id: company }: Company, id: number): Policy<Invitation, Invitations> =>
  Effect.tap(anyInvitation(id), (its) => allowIf(its.company === company))
