import { Effect } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { Count } from "../../../domain/Count.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { isMasked, obstacle, otherSide, type Said } from "../../../domain/market/Conversation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Companies } from "../../../services/Companies.ts"
import { Conversations, type TooFast } from "../../../services/Conversations.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Sessions } from "../../../services/Sessions.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import { isRestOfAlbum, noteTold, wasTold } from "../Albums.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief } from "../home/OverCap.ts"
import { show, stayQuiet } from "../kit/ShowScreen.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { type Party, withParty } from "../../access/ConversationParty.ts"
import { briefScreen } from "./ConversationScreens.ts"
import { nameOf } from "../present/ConversationNames.ts"
import { chatName, listenTo, showChat, viewOf } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { relayed } from "./Relay.ts"
import { type Refusal, refusalOf, saidOf } from "./MessageContent.ts"

type Needs = Accounts | Companies | Conversations | Invitations | Sessions | Transaction | Vacancies
type Answered<E = never> = Effect.Effect<Outcome, E | StorageError, Needs>

/** What the sender of an album is told of it, once in each conversation. */
const noteOf = ({ conversation }: Party, what: string): string => `${conversation.id} ${what}`

const wordsOf = (encounter: Encounter, refusal: Refusal): string =>
  refusal === "tooFast" ? inBrief(encounter, "messages") : textsOf(encounter).chat[refusal]

/** Nothing was passed on: why, and what to do instead. */
const refuse = (encounter: Encounter, party: Party, refusal: Refusal): Answered =>
  Effect.gen(function* () {
    const t = textsOf(encounter)
    const why = wordsOf(encounter, refusal)
    const note = noteOf(party, refusal)
    const counts = refusal === "tooFast" ? countsOver("messages") : [Count.Invalid()]
    if (wasTold(encounter, note)) return stayQuiet(encounter, { counts })
    const line: Html = html`⚠️ <b>${why}</b>`
    const screen = briefScreen(t, yield* viewOf(party, 0), line)
    const session = listenTo(encounter.session, party.conversation.id, encounter.now)
    return show(encounter, screen, { session: noteTold(encounter, session, note), counts })
  })

/** Keeps what was said; tells to whom it goes, and how the other side reads it. */
const keep = (encounter: Encounter, { by, conversation }: Party, said: Said) =>
  Effect.gen(function* () {
    const { incoming, now } = encounter
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const receivers = yield* receiversOf({ by, conversation })
    const listeners = receivers.filter(({ listens }) => listens).map(({ account }) => account.id)
    const { messageId: source } = incoming
    const message = yield* transaction.run(
      Effect.zipLeft(
        conversations.say(conversation.id, by, { ...said, ...(source !== undefined && { source }) }, now),
        conversations.markRead(conversation.id, [by.person, ...listeners]),
      ),
    )
    const read = isMasked(conversation, now) ? { ...said, text: maskContacts(said.text) } : said
    return { message, read, receivers }
  })

/** Hands to the other side what was said, each in their own language. An album is one message to both. */
const say = (encounter: Encounter, party: Party, said: Said): Answered<TooFast> =>
  Effect.gen(function* () {
    const { account, now, session } = encounter
    const { by, conversation } = party
    const t = textsOf(encounter)
    const { message, read, receivers } = yield* keep(encounter, party, said)
    const isMaskedNow = read.text !== said.text
    const [sent, masked] = [noteOf(party, "sent"), noteOf(party, "masked")]
    const relay = { by, isRest: wasTold(encounter, sent, masked), message, locale: account.locale }
    const view = yield* viewOf(party, 0)
    const acts = view.theyShared ? (["reply", "open"] as const) : (["reply", "share", "open"] as const)
    const notices = receivers.flatMap((receiver) => relayed(conversation, relay, read, receiver, acts))
    if (isMaskedNow ? wasTold(encounter, masked) : relay.isRest) return stayQuiet(encounter, { notices })
    const notes = [
      ...(isMaskedNow ? [t.chat.masked] : []),
      ...(receivers.some((receiver) => receiver.account.reachable) ? [] : [t.chat.unreachable]),
    ]
    const line = html`✅ <b>${t.chat.sent(nameOf(t, conversation, otherSide(by.side)))}</b>`
    return show(encounter, briefScreen(t, view, line, ...notes), {
      session: noteTold(encounter, listenTo(session, conversation.id, now), isMaskedNow ? masked : sent),
      notices,
    })
  })

const hear = (encounter: Encounter, party: Party, act: Act): Answered => {
  const { conversation, by } = party
  const { chat } = textsOf(encounter)
  const isElsewhere = !encounter.session.album?.told.some((note) => note.startsWith(noteOf(party, "")))
  if (isRestOfAlbum(encounter) && isElsewhere) return Effect.succeed(stayQuiet(encounter))
  if (obstacle(conversation, by.side) !== undefined) {
    const note = noteOf(party, "notSent")
    if (wasTold(encounter, note)) return Effect.succeed(stayQuiet(encounter))
    const session = noteTold(encounter, encounter.session, note)
    return showChat(encounter, party, { said: html`⚠️ ${chat.notSent}`, session })
  }
  const said = saidOf(act)
  const refusal = refusalOf(act, conversation, encounter.now)
  if (said === undefined || refusal !== undefined) return refuse(encounter, party, refusal ?? "unsupported")
  return Effect.catchTag(say(encounter, party, said), "TooFast", () => refuse(encounter, party, "tooFast"))
}

/** Listens while a conversation is open: what is written goes to the other side. */
export const listening: Dialog<StorageError, Needs> = {
  name: chatName,
  steps: [],
  takesAlbums: true,
  tap: (encounter) => Effect.succeed(outOfDate(encounter)),
  hear: (encounter, act) =>
    withParty(encounter, encounter.session.drafts[chatName]?.about ?? 0, (party) =>
      hear(encounter, party, act),
    ),
}
