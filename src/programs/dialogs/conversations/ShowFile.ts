import { Effect, Option } from "effect"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { ChatMessageId } from "../../../domain/market/MarketIds.ts"
import { isHeldBack } from "../../../domain/market/Conversation.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { toChat } from "./ConversationScreens.ts"
import { wordsFor } from "../present/ConversationNames.ts"
import { listenTo, viewOf } from "./OpenChat.ts"
import { messagesOf } from "./Relay.ts"

/** Send a file of the conversation again, in a new message with a back button. */
export const showFile = (interaction: Interaction, party: Party, id: ChatMessageId) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    const conversations = yield* Conversations
    const found = yield* conversations.message(conversation.id, id)
    if (Option.isNone(found) || Option.isNone(found.value.file)) return outOfDate(interaction)
    const { account, incoming, now, session } = interaction
    const t = textsOf(interaction)
    if (isHeldBack(conversation, by.side, found.value))
      return stayQuiet(interaction, { alert: t.conversations.filesLater })
    const { at, author, file, kind } = found.value
    if (!(yield* isInGoodStanding(author))) return outOfDate(interaction)
    const head = html`💬 <b>${t.conversations.kinds[kind]}</b> · ${formatMoment(account.locale, at)}`
    const { hasContacts } = yield* viewOf(party, 0)
    const text = wordsFor(conversation, { side: by.side, hasContacts }, found.value)
    const [message] = messagesOf(head, { kind, text: truncate(text, 700), file })
    if (message === undefined) return outOfDate(interaction)
    const quiet = stayQuiet(interaction, { session: listenTo(session, conversation.id, now) })
    const keyboard = { inline_keyboard: [toChat(t, conversation)] }
    const lost = lines(head, html`<i>${t.conversations.fileLost(t.conversations.kinds[kind])}</i>`)
    const shown = {
      ...message,
      keyboard,
      menu: true,
      ...(message._tag !== "SendText" && { refused: { html: lost.value } }),
    }
    const reply = { chatId: incoming.chatId, lane: "reply", message: shown, about: [author] } as const
    return { ...quiet, outgoing: [reply] }
  })
