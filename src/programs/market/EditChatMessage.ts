import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { ChatMessageId } from "../../domain/market/MarketIds.ts"
import { Conversations } from "../../services/Conversations.ts"
import { allowIf, allowSome } from "../access/Policy.ts"
import { inTransaction } from "./InTransaction.ts"
import { openConversation } from "./OpenConversation.ts"

interface Editing {
  readonly by: UserId
  readonly conversation: number
  readonly message: ChatMessageId
  readonly text: string
  readonly now: number
}

/** Change the text of the person's own message. */
export const editChatMessage = Effect.fn("EditChatMessage")(function* (editing: Editing) {
  const { message: id, now, text } = editing
  const { by, conversation } = yield* openConversation(editing.by, editing.conversation)
  const conversations = yield* Conversations
  const message = yield* allowSome(conversations.message(conversation.id, id))
  yield* allowIf(message.author === by.person)
  yield* conversations.edit(conversation.id, by, id, text, now)
}, inTransaction)
