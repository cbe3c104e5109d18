import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Conversation, Side } from "../../domain/market/Conversation.ts"
import { type CompanyId, ConversationId } from "../../domain/market/MarketIds.ts"
import type { Companies } from "../../services/Companies.ts"
import { type Actor, Conversations } from "../../services/Conversations.ts"
import { companyMember } from "./CompanyMember.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** A conversation and the participant who acts in it. */
export interface Party {
  readonly conversation: Conversation
  readonly by: Actor
}

/** The person's side: the seeker, or a member of the company. */
export const sideOf = (
  person: UserId,
  { company, seeker }: { readonly company: CompanyId; readonly seeker: UserId },
): Policy<Side, Companies> =>
  person === seeker
    ? Effect.succeed("seeker")
    : Effect.flatMap(companyMember(person), ({ id }) => Effect.as(allowIf(id === company), "employer"))

/** Allows participants in the conversation. */
export const conversationParty = (person: UserId, id: number): Policy<Party, Companies | Conversations> =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const conversation = yield* allowSome(
      id === 0 ? Effect.succeed(Option.none()) : conversations.get(ConversationId.make(id)),
    )
    return { conversation, by: { person, side: yield* sideOf(person, conversation) } }
  })
