import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { obstacle, otherSide } from "../../../domain/market/Conversation.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { type Party, partyOf } from "../../access/ConversationParty.ts"
import { confirmScreen, moreScreen } from "./ConversationScreens.ts"
import { nameOf } from "../present/ConversationNames.ts"
import { listenTo, showChat } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { told } from "./Relay.ts"

const session = ({ now, session: before }: Encounter, { conversation }: Party) =>
  listenTo(before, conversation.id, now)

export const showMore = (encounter: Encounter, party: Party) =>
  Effect.succeed(
    show(encounter, moreScreen(textsOf(encounter), party), { session: session(encounter, party) }),
  )

/** Before a block or the end; there is nothing to ask where it is so already. */
export const ask = (encounter: Encounter, party: Party, name: "block" | "close") => {
  const hindered = obstacle(party.conversation, party.by.side)
  return hindered === "closed" || (name === "block" && hindered === "blocking")
    ? showChat(encounter, party)
    : Effect.succeed(
        show(encounter, confirmScreen(textsOf(encounter), party, name), {
          session: session(encounter, party),
        }),
      )
}

const again = (encounter: Encounter, party: Party) =>
  Effect.map(partyOf(encounter, party.conversation.id), (found) =>
    found._tag === "Some" ? found.value : party,
  )

/** The other side can write no more; it hears of it only when it tries. */
export const setBlocked = (encounter: Encounter, party: Party, blocked: boolean) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { by, conversation } = party
    if (obstacle(conversation, by.side) === "closed") return yield* showChat(encounter, party)
    yield* transaction.run(conversations.setBlocked(conversation.id, by, blocked, encounter.now))
    const t = textsOf(encounter)
    const name = nameOf(t, conversation, otherSide(by.side))
    const said = html`✅ ${blocked ? t.chat.blocked(name) : t.chat.unblocked(name)}`
    return yield* showChat(encounter, yield* again(encounter, party), { said })
  })

/** Ends a conversation for both; what was said can still be read. */
export const close = (encounter: Encounter, party: Party) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { by, conversation } = party
    const receivers = yield* receiversOf(party)
    const closed = yield* transaction.run(conversations.close(conversation.id, by, encounter.now))
    const after = yield* again(encounter, party)
    if (!closed) return yield* showChat(encounter, after)
    const notices = receivers.map((receiver) =>
      told(conversation, by, receiver, (t, name) => html`⛔ <b>${t.chat.closedBy(name)}</b>`),
    )
    return yield* showChat(encounter, after, { said: html`✅ ${textsOf(encounter).chat.closed}`, notices })
  })
