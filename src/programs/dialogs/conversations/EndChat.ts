import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { obstacle, otherSide } from "../../../domain/market/Conversation.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { confirmEndScreen, moreScreen } from "./ConversationScreens.ts"
import { nameOf } from "../present/ConversationNames.ts"
import { listenTo, showChat } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { told } from "./Relay.ts"
import { asked } from "../../access/Policy.ts"

const session = ({ now, session: before }: Interaction, { conversation }: Party) =>
  listenTo(before, conversation.id, now)

export const showMore = (interaction: Interaction, party: Party) =>
  Effect.succeed(
    show(interaction, moreScreen(textsOf(interaction), party), { session: session(interaction, party) }),
  )

/** Before a block or the end; there is nothing to ask where it is so already. */
export const askToEnd = (interaction: Interaction, party: Party, name: "block" | "close") => {
  const hindered = obstacle(party.conversation, party.by.side)
  return hindered === "closed" || (name === "block" && hindered === "blocking")
    ? showChat(interaction, party)
    : Effect.succeed(
        show(interaction, confirmEndScreen(textsOf(interaction), party, name), {
          session: session(interaction, party),
        }),
      )
}

const again = (interaction: Interaction, party: Party) =>
  Effect.map(asked(conversationParty(interaction.account.id, party.conversation.id)), (found) =>
    found._tag === "Some" ? found.value : party,
  )

/** The other side can write no more; it hears of it only when it tries. */
export const setBlocked = (interaction: Interaction, party: Party, blocked: boolean) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { by, conversation } = party
    if (obstacle(conversation, by.side) === "closed") return yield* showChat(interaction, party)
    yield* transaction.run(conversations.setBlocked(conversation.id, by, blocked, interaction.now))
    const t = textsOf(interaction)
    const name = nameOf(t, conversation, otherSide(by.side))
    const said = html`✅ ${blocked ? t.conversations.blocked(name) : t.conversations.unblocked(name)}`
    return yield* showChat(interaction, yield* again(interaction, party), { said })
  })

/** Ends a conversation for both; what was said can still be read. */
export const close = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { by, conversation } = party
    const receivers = yield* receiversOf(party)
    const closed = yield* transaction.run(conversations.close(conversation.id, by, interaction.now))
    const after = yield* again(interaction, party)
    if (!closed) return yield* showChat(interaction, after)
    const notices = receivers.map((receiver) =>
      told(conversation, by, receiver, (t, name) => html`⛔ <b>${t.conversations.closedBy(name)}</b>`),
    )
    return yield* showChat(interaction, after, {
      said: html`✅ ${textsOf(interaction).conversations.closed}`,
      notices,
    })
  })
