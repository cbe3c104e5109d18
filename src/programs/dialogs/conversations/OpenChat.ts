import { Effect, Option, Schema } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
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
import { mayHave } from "../../access/RevealedContacts.ts"
import { briefScreen, chatScreen, type ChatView, historyLength } from "./ConversationScreens.ts"
import { openingsOf } from "./Openings.ts"
import { otherName } from "../present/ConversationNames.ts"

/** The dialog's name in the session. */
export const chatName = "chat"

/** Direct the person's messages to the conversation. */
export const listenTo = (session: Session, id: ConversationId, now: number): Session => ({
  ...session,
  active: Option.some(chatName),
  drafts: { ...session.drafts, [chatName]: { step: "open", answers: {}, about: id, updatedAt: now } },
})

const Remarks = Schema.Array(Schema.String)
const decodeRemarks = Schema.decodeUnknownOption(Remarks)

const remarksIn = ({ drafts }: Session): ReadonlyArray<string> =>
  Option.getOrElse(decodeRemarks(drafts[chatName]?.answers["remarks"]), () => [])

/** Whether the person has been told this since they opened the conversation. */
export const isRemarked = (session: Session, remark: string): boolean => remarksIn(session).includes(remark)

/** Keep directing messages to the conversation that is open; the remarks aren't made again until it is reopened. */
export const stayWith = (
  session: Session,
  id: ConversationId,
  now: number,
  ...remarks: ReadonlyArray<string>
): Session => {
  const listening = listenTo(session, id, now)
  const draft = listening.drafts[chatName]
  const made = [...new Set([...remarksIn(session), ...remarks])]
  if (draft === undefined || listeningTo(session) !== id || made.length === 0) return listening
  return {
    ...listening,
    drafts: { ...listening.drafts, [chatName]: { ...draft, answers: { remarks: made } } },
  }
}

/** The conversation to which the session directs messages. */
export const listeningTo = ({ active, drafts }: Session): number | undefined =>
  Option.contains(active, chatName) ? drafts[chatName]?.about : undefined

/** A conversation with its last messages. */
export const viewOf = (party: Party, length: number) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const { id } = party.conversation
    const history = length === 0 ? [] : yield* conversations.latest(id, length)
    const shares = yield* conversations.shares(id)
    const { side } = party.by
    const theyShared = shares[otherSide(side)] !== undefined
    const theirs = yield* mayHave({ conversation: id, side: otherSide(side) }, party.by.person)
    const hasContacts = Option.isSome(theirs)
    const isAnswered = history.some((message) => message.side === side && message.kind === "answer")
    const { isInvited, openings } = yield* openingsOf(party.conversation)
    const isAsked = isInvited && side === "seeker" && !isAnswered && length > 0
    const view: ChatView = {
      ...party,
      ...{ openings: length > history.length ? openings : [], isAsked },
      ...{ history, hasContacts, shared: shares[side] !== undefined, theyShared },
    }
    return view
  })

/** The other side's authors in the messages shown. */
const othersIn = ({ by, history }: ChatView): ReadonlyArray<UserId> => [
  ...new Set(history.filter(({ side }) => side !== by.side).map(({ author }) => author)),
]

/** Show a conversation and direct messages to it; optionally under a line that confirms or explains. */
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
      at: areaTap("conversations", "show", { id }),
      session: listenTo(session, id, now),
    })
  })

/** A short screen for a reply, without earlier messages. */
export const showReply = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    if (obstacle(conversation, by.side) !== undefined) return yield* showChat(interaction, party)
    const t = textsOf(interaction)
    const name = otherName(t, party)
    const view = yield* viewOf(party, 0)
    const line = html`💬 <b>${t.conversations.replying(name)}</b>`
    const session = listenTo(interaction.session, conversation.id, interaction.now)
    return show(interaction, briefScreen(t, view, line, t.conversations.hint(name)), { session })
  })
