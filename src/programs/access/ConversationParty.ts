import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Conversation, Side } from "../../domain/market/Conversation.ts"
import { type CompanyId, ConversationId } from "../../domain/market/MarketIds.ts"
import type { Companies } from "../../services/Companies.ts"
import { type Actor, Conversations } from "../../services/Conversations.ts"
import { companyMember } from "./CompanyMember.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** A conversation as one who takes part in it sees it. */
export interface Party {
  readonly conversation: Conversation
  readonly by: Actor
}

/** Which side the person is on, for the seeker and those who act for the company. */
export const sideOf = (
  person: UserId,
  { company, seeker }: { readonly company: CompanyId; readonly seeker: UserId },
): Policy<Side, Companies> =>
  person === seeker
    ? Effect.succeed("seeker")
    : Effect.flatMap(companyMember(person), ({ id }) => Effect.as(allowIf(id === company), "employer"))

/** For those who take part in the conversation. */
export const conversationParty = (person: UserId, id: number): Policy<Party, Companies | Conversations> =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const conversation = yield* allowSome(
      id === 0 ? Effect.succeed(Option.none()) : conversations.get(ConversationId.make(id)),
    )
    return { conversation, by: { person, side: yield* sideOf(person, conversation) } }
  })
