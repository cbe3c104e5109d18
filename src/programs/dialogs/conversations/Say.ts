import { Effect, Option } from "effect"
import { Count } from "../../../domain/Count.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { obstacle, type MessageContent } from "../../../domain/market/Conversation.ts"
import { Conversations } from "../../../services/Conversations.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { isRestOfAlbum, noteTold, wasTold } from "../kit/Albums.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief } from "../home/OverCap.ts"
import { show, stayQuiet } from "../kit/ShowScreen.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { briefScreen } from "./ConversationScreens.ts"
import { otherName } from "../present/ConversationNames.ts"
import { chatName, isRemarked, listeningTo, listenTo, showChat, stayWith, viewOf } from "./OpenChat.ts"
import { passOn } from "./PassOn.ts"
import type { Receiver } from "./Receivers.ts"
import { type Refusal, refusalOf, contentIn } from "./MessageContent.ts"
import { asOption } from "../../access/Policy.ts"
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

/** What to tell the author of a message that was forwarded; undefined if it needs no words. */
const remarkOn = (
  isMasked: boolean,
  receivers: ReadonlyArray<Receiver>,
): "masked" | "unreachable" | undefined => {
  if (!receivers.some(({ account }) => account.reachable)) return "unreachable"
  return isMasked ? "masked" : undefined
}

/**
 * Forward a message to the other side, in each receiver's language. One that arrives needs no receipt; that contacts
 * were hidden, or that nobody reads it now, is said once until the conversation is opened again.
 */
const say = (interaction: Interaction, party: Party, said: MessageContent) =>
  Effect.gen(function* () {
    const { now, session } = interaction
    const t = textsOf(interaction)
    const sent = noteOf(party, "sent")
    const isRest = wasTold(interaction, sent)
    const { isMasked, notices, receivers, view } = yield* passOn(interaction, party, said)
    const remark = remarkOn(isMasked, receivers)
    const after = (...remarks: ReadonlyArray<string>) => {
      // The rest of an album follows its first part.
      if (listeningTo(session) !== party.conversation.id && interaction.incoming.album === undefined)
        return session
      const kept = stayWith(session, party.conversation.id, now, ...remarks)
      return isRest ? kept : noteTold(interaction, kept, sent)
    }
    if (remark === undefined || isRemarked(session, remark))
      return stayQuiet(interaction, { session: after(), notices })
    const line = html`⚠️ ${t.conversations[remark](otherName(t, party))}`
    return show(interaction, briefScreen(t, view, line), { session: after(remark), notices })
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

/**
 * Forward a reply to a message of a conversation, whichever is open; none if it replies to something else. What the
 * person does otherwise goes on.
 */
export const hearReply = (interaction: Interaction, act: Act) =>
  Effect.gen(function* () {
    const { account, incoming, session } = interaction
    const { chatId, repliesTo } = incoming
    if (repliesTo === undefined) return Option.none()
    const found = yield* (yield* Conversations).shownIn(chatId, repliesTo)
    if (Option.isNone(found) || listeningTo(session) === found.value.conversation) return Option.none()
    const party = yield* asOption(conversationParty(account.id, found.value.conversation))
    return Option.isNone(party) ? Option.none() : Option.some(yield* hear(interaction, party.value, act))
  })

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
