import { Effect, Option } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import { obstacle, otherSide } from "../../../domain/market/Conversation.ts"
import type { ConversationId } from "../../../domain/market/MarketIds.ts"
import type { Session } from "../../../domain/Session.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { briefScreen, chatScreen, type ChatView, historyLength } from "./ConversationScreens.ts"
import { nameOf } from "../present/ConversationNames.ts"

/** As the session names what listens in a conversation. */
export const chatName = "chat"

/** From now on what is written belongs to the conversation. */
export const listenTo = (session: Session, id: ConversationId, now: number): Session => ({
  ...session,
  active: Option.some(chatName),
  drafts: { ...session.drafts, [chatName]: { step: "open", answers: {}, about: id, updatedAt: now } },
})

/** Which conversation listens in a session. */
export const listeningTo = ({ active, drafts }: Session): number | undefined =>
  Option.contains(active, chatName) ? drafts[chatName]?.about : undefined

/** A conversation with the last of what was said in it. */
export const viewOf = (party: Party, length: number) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const { id } = party.conversation
    const history = length === 0 ? [] : yield* conversations.latest(id, length)
    const shares = yield* conversations.shares(id)
    const { side } = party.by
    const theyShared = shares[otherSide(side)] !== undefined
    const view: ChatView = { ...party, history, shared: shares[side] !== undefined, theyShared }
    return view
  })

/** Whose words of the other side stand in it. */
const othersIn = ({ by, history }: ChatView): ReadonlyArray<UserId> => [
  ...new Set(history.filter(({ side }) => side !== by.side).map(({ author }) => author)),
]

/** Opens a conversation with what was said last, perhaps under a line that says what was done. */
export const showChat = (
  interaction: Interaction,
  party: Party,
  { said, session = interaction.session, ...changes }: Changes & { readonly said?: Html } = {},
) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { account, now } = interaction
    const { id } = party.conversation
    const view = yield* viewOf(party, historyLength)
    yield* transaction.run(conversations.markRead(id, [account.id]))
    const opened = chatScreen(textsOf(interaction), account.locale, view)
    return show(interaction, said === undefined ? opened : under(said, opened), {
      ...changes,
      about: othersIn(view),
      session: listenTo(session, id, now),
    })
  })

/** Ready to be written in, without what was said before. */
export const showReply = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    if (obstacle(conversation, by.side) !== undefined) return yield* showChat(interaction, party)
    const t = textsOf(interaction)
    const view = yield* viewOf(party, 0)
    const line = html`💬 <b>${t.conversations.replying(nameOf(t, conversation, otherSide(by.side)))}</b>`
    const session = listenTo(interaction.session, conversation.id, interaction.now)
    return show(interaction, briefScreen(t, view, line, t.conversations.hint), { session })
  })
