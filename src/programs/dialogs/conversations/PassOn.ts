import { Effect, Option } from "effect"
import type { Incoming } from "../../../domain/Incoming.ts"
import type { MessageContent } from "../../../domain/market/Conversation.ts"
import type { ConversationId } from "../../../domain/market/MarketIds.ts"
import { Conversations } from "../../../services/Conversations.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { sendChatMessage } from "../../market/SendChatMessage.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { viewOf } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { relayed } from "./Relay.ts"

/** The message of this conversation that an act replies to, and where it is shown. */
const answeredBy = ({ chatId, repliesTo }: Incoming, conversation: ConversationId) =>
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

/** Store a message, and forward it to the other side in each receiver's language. */
export const passOn = (
  { account, incoming, now }: Interaction,
  party: Party,
  said: MessageContent,
  isRest = false,
) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    const receivers = yield* receiversOf(party)
    const seenBy = receivers.filter(({ listens }) => listens).map((receiver) => receiver.account.id)
    const { messageId: source } = incoming
    const content = { ...said, ...(source !== undefined && { source }) }
    const sending = { by: account.id, conversation: conversation.id, said: content, seenBy, now }
    const { message, text } = yield* sendChatMessage(sending)
    const isSole = receivers.filter((receiver) => receiver.account.reachable).length === 1
    const answered = isRest ? undefined : yield* answeredBy(incoming, conversation.id)
    const relay = { by, message, answered, locale: account.locale, source, isSole, isRest }
    const view = yield* viewOf(party, 0)
    const acts = view.theyShared ? (["reply", "open"] as const) : (["reply", "share", "open"] as const)
    const read = { ...said, text }
    return {
      view,
      receivers,
      isMasked: text !== said.text,
      notices: receivers.flatMap((receiver) => relayed(conversation, relay, read, receiver, acts)),
    }
  })
