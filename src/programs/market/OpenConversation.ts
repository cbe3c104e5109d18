import { Data, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { obstacle } from "../../domain/market/Conversation.ts"
import { conversationParty } from "../access/ConversationParty.ts"

/** Neither side can write: the conversation is closed, or one side blocks the other. */
export class ConversationObstructed extends Data.TaggedError("ConversationObstructed") {}

/** A conversation in which the person may write now. */
export const openConversation = (by: UserId, id: number) =>
  Effect.gen(function* () {
    const party = yield* conversationParty(by, id)
    if (obstacle(party.conversation, party.by.side) !== undefined) return yield* new ConversationObstructed()
    return party
  })
