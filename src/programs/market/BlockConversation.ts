import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Conversations } from "../../services/Conversations.ts"
import { conversationParty } from "../access/ConversationParty.ts"
import { ConversationClosed } from "./CloseConversation.ts"
import { inTransaction } from "./InTransaction.ts"

interface Blocking {
  readonly by: UserId
  readonly conversation: number
  /** False removes the block. */
  readonly isBlocked: boolean
  readonly now: number
}

/** Stop the other side from writing, or let it write again; returns the conversation after the change. */
export const blockConversation = Effect.fn("BlockConversation")(function* (blocking: Blocking) {
  const { isBlocked, now } = blocking
  const { by, conversation } = yield* conversationParty(blocking.by, blocking.conversation)
  if (Option.isSome(conversation.closedAt)) return yield* new ConversationClosed()
  yield* (yield* Conversations).setBlocked(conversation.id, by, isBlocked, now)
  return yield* conversationParty(by.person, conversation.id)
}, inTransaction)
