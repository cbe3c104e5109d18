import { Effect, Option } from "effect"
import type { ChatId, MessageId } from "../../../domain/Ids.ts"
import type { ConversationId } from "../../../domain/market/MarketIds.ts"
import { Conversations } from "../../../services/Conversations.ts"

/** The message of this conversation that an act replies to, and where it is shown. */
export const answeredBy = (
  { chatId, repliesTo }: { readonly chatId: ChatId; readonly repliesTo?: MessageId | undefined },
  conversation: ConversationId,
) =>
  Effect.gen(function* () {
    if (repliesTo === undefined) return undefined
    const { places, shownIn } = yield* Conversations
    const found = Option.filter(
      yield* shownIn(chatId, repliesTo),
      (placed) => placed.conversation === conversation,
    )
    if (Option.isNone(found)) return undefined
    const { message } = found.value
    return { message, places: yield* places(message.id) }
  })
