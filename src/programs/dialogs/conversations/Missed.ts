import { Effect } from "effect"
import { encodeTap } from "../../../domain/CallbackData.ts"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { otherSide } from "../../../domain/market/Conversation.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { nameOf, topicOf } from "../present/ConversationNames.ts"
import { together } from "../fields/Field.ts"
import { ownChats } from "./ListChats.ts"

/** Conversations that are looked through, the latest first. */
const latest = { offset: 0, limit: 5 }

/** A word of the messages that couldn't reach a person who had stopped the bot, once they are back. */
export const missedMessages = (interaction: Interaction) =>
  Effect.gen(function* () {
    const { account, incoming } = interaction
    if (account.reachable || account.standing !== "active") return []
    const { side, whose } = yield* ownChats(interaction)
    const { rows } = yield* (yield* Conversations).list(whose, account.id, latest)
    const unread = rows.filter((row) => row.unread > 0)
    if (unread.length === 0) return []
    const t = textsOf(interaction)
    const entries = unread.map(({ conversation, unread: count }) =>
      together(
        nameOf(t, conversation, otherSide(side)),
        topicOf(conversation),
        t.conversations.unread(count),
      ),
    )
    const [only, ...more] = unread
    const [label, tap] =
      only !== undefined && more.length === 0
        ? [t.conversations.open, areaTap("conversations", "show", { id: only.conversation.id })]
        : [t.conversations.list, areaTap("conversations", "list")]
    const message = {
      _tag: "SendText",
      html: lines(html`💬 <b>${t.conversations.missed}</b>`, ...entries.map((entry) => html`${entry}`)).value,
      keyboard: { inline_keyboard: [[{ text: label, callback_data: encodeTap(tap, "notice") }]] },
      menu: false,
    } as const
    const notice: Outgoing = { chatId: incoming.chatId, lane: "notice", message }
    return [notice]
  })
