import { Effect } from "effect"
import { Count } from "../../../domain/Count.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { obstacle, type MessageContent } from "../../../domain/market/Conversation.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { sendChatMessage } from "../../market/SendChatMessage.ts"
import { isRestOfAlbum, noteTold, wasTold } from "../kit/Albums.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief } from "../home/OverCap.ts"
import { show, stayQuiet } from "../kit/ShowScreen.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { briefScreen, otherName } from "./ConversationScreens.ts"
import { chatName, listenTo, showChat, viewOf } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { relayed } from "./Relay.ts"
import { type Refusal, refusalOf, contentIn } from "./MessageContent.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

/** The key of a remark that an album's sender receives once per conversation. */
const noteOf = ({ conversation }: Party, what: string): string => `${conversation.id} ${what}`

const wordsOf = (interaction: Interaction, refusal: Refusal): string =>
  refusal === "tooFast" ? inBrief(interaction, "messages") : textsOf(interaction).conversations[refusal]

/** Explain why a message wasn't forwarded, and what to do instead. */
const refuse = (interaction: Interaction, party: Party, refusal: Refusal) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const why = wordsOf(interaction, refusal)
    const note = noteOf(party, refusal)
    const counts = refusal === "tooFast" ? countsOver("messages") : [Count.Invalid()]
    if (wasTold(interaction, note)) return stayQuiet(interaction, { counts })
    const line: Html = html`⚠️ <b>${why}</b>`
    const screen = briefScreen(t, yield* viewOf(party, 0), line)
    const session = listenTo(interaction.session, party.conversation.id, interaction.now)
    return show(interaction, screen, { session: noteTold(interaction, session, note), counts })
  })

/** Store a message; returns its receivers and the text they may read. */
const keep = ({ account, incoming, now }: Interaction, { by, conversation }: Party, said: MessageContent) =>
  Effect.gen(function* () {
    const receivers = yield* receiversOf({ by, conversation })
    const seenBy = receivers.filter(({ listens }) => listens).map((receiver) => receiver.account.id)
    const { messageId: source } = incoming
    const content = { ...said, ...(source !== undefined && { source }) }
    const sending = { by: account.id, conversation: conversation.id, said: content, seenBy, now }
    const { message, text } = yield* sendChatMessage(sending)
    return { message, read: { ...said, text }, receivers }
  })

/** Forward a message to the other side, in each receiver's language. The parts of an album count as one message. */
const say = (interaction: Interaction, party: Party, said: MessageContent) =>
  Effect.gen(function* () {
    const { account, now, session } = interaction
    const { by, conversation } = party
    const t = textsOf(interaction)
    const { message, read, receivers } = yield* keep(interaction, party, said)
    const isMaskedNow = read.text !== said.text
    const [sent, masked] = [noteOf(party, "sent"), noteOf(party, "masked")]
    const relay = { by, isRest: wasTold(interaction, sent, masked), message, locale: account.locale }
    const view = yield* viewOf(party, 0)
    const acts = view.theyShared ? (["reply", "open"] as const) : (["reply", "share", "open"] as const)
    const notices = receivers.flatMap((receiver) => relayed(conversation, relay, read, receiver, acts))
    if (isMaskedNow ? wasTold(interaction, masked) : relay.isRest) return stayQuiet(interaction, { notices })
    const notes = [
      ...(isMaskedNow ? [t.conversations.masked] : []),
      ...(receivers.some((receiver) => receiver.account.reachable)
        ? []
        : [t.conversations.unreachable(otherName(t, party))]),
    ]
    const line = html`✅ <b>${t.conversations.sent(otherName(t, party))}</b>`
    return show(interaction, briefScreen(t, view, line, ...notes), {
      session: noteTold(interaction, listenTo(session, conversation.id, now), isMaskedNow ? masked : sent),
      notices,
    })
  })

/** The answer in a blocked or closed conversation. */
const notSent = (interaction: Interaction, party: Party) => {
  const note = noteOf(party, "notSent")
  if (wasTold(interaction, note)) return Effect.succeed(stayQuiet(interaction))
  const session = noteTold(interaction, interaction.session, note)
  const said = html`⚠️ ${textsOf(interaction).conversations.notSent}`
  return showChat(interaction, party, { said, session })
}

const hear = (interaction: Interaction, party: Party, act: Act) => {
  const { conversation, by } = party
  const isElsewhere = !interaction.session.album?.told.some((note) => note.startsWith(noteOf(party, "")))
  if (isRestOfAlbum(interaction) && isElsewhere) return Effect.succeed(stayQuiet(interaction))
  if (obstacle(conversation, by.side) !== undefined) return notSent(interaction, party)
  const said = contentIn(act)
  const refusal = refusalOf(act, conversation, interaction.now)
  if (said === undefined || refusal !== undefined) return refuse(interaction, party, refusal ?? "unsupported")
  return Effect.catchTags(say(interaction, party, said), {
    ConversationObstructed: () => notSent(interaction, party),
    NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    TooFast: () => refuse(interaction, party, "tooFast"),
  })
}

/** The dialog of an open conversation: messages are forwarded to the other side. */
export const listening = {
  name: chatName,
  steps: [],
  takesAlbums: true,
  tap: (interaction) => Effect.succeed(outOfDate(interaction)),
  hear: (interaction, act) =>
    ifAllowed(
      interaction,
      conversationParty(interaction.account.id, interaction.session.drafts[chatName]?.about ?? 0),
      (party) => hear(interaction, party, act),
    ),
} satisfies Dialog<StorageError, unknown>
