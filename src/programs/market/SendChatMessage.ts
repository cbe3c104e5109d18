import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { isMasked, type NewMessageContent } from "../../domain/market/Conversation.ts"
import { maskContacts } from "../../domain/text/ContactMask.ts"
import { Conversations } from "../../services/Conversations.ts"
import { inTransaction } from "./InTransaction.ts"
import { openConversation } from "./OpenConversation.ts"

interface Sending {
  readonly by: UserId
  readonly conversation: number
  readonly said: NewMessageContent
  /** People of the other side who see the message at once. */
  readonly seenBy: ReadonlyArray<UserId>
  readonly now: number
}

/**
 * Send a message in a conversation. `text` is the other side's version: contacts are masked until both sides share
 * theirs.
 */
export const sendChatMessage = Effect.fn("SendChatMessage")(function* (sending: Sending) {
  const { now, said, seenBy } = sending
  const { by, conversation } = yield* openConversation(sending.by, sending.conversation)
  const conversations = yield* Conversations
  const message = yield* conversations.say(conversation.id, by, said, now)
  yield* conversations.markRead(conversation.id, [by.person, ...seenBy])
  return { message, text: isMasked(conversation, now) ? maskContacts(said.text) : said.text }
}, inTransaction)
