import { Data, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Conversations } from "../../services/Conversations.ts"
import { conversationParty } from "../access/ConversationParty.ts"
import { inTransaction } from "./InTransaction.ts"

/** The conversation is already closed. */
export class ConversationClosed extends Data.TaggedError("ConversationClosed") {}

interface Closing {
  readonly by: UserId
  readonly conversation: number
  readonly now: number
}

/** End a conversation for both sides; returns it after the change. */
export const closeConversation = Effect.fn("CloseConversation")(function* (closing: Closing) {
  const { by, conversation } = yield* conversationParty(closing.by, closing.conversation)
  const conversations = yield* Conversations
  if (!(yield* conversations.close(conversation.id, by, closing.now))) return yield* new ConversationClosed()
  return yield* conversationParty(by.person, conversation.id)
}, inTransaction)
