import { Effect } from "effect"
import { maskContacts } from "../../../domain/Contacts.ts"
import { html, type Html } from "../../../domain/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { isMasked, obstacle, otherSide, type Said } from "../../../domain/market/Conversation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Companies } from "../../../services/Companies.ts"
import { Conversations, type TooFast } from "../../../services/Conversations.ts"
import * as Metrics from "../../../services/Metrics.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Sessions } from "../../../services/Sessions.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { show } from "../ShowScreen.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { type Party, withParty } from "./Access.ts"
import { briefScreen } from "./ChatScreens.ts"
import { nameOf } from "./Names.ts"
import { chatName, listenTo, showChat, viewOf } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { relayed } from "./Relay.ts"
import { namesContacts, saidOf } from "./Said.ts"

type Needs = Accounts | Companies | Conversations | Invitations | Sessions | Transaction | Vacancies
type Answered<E = never> = Effect.Effect<Outcome, E | StorageError, Needs>

/** Nothing was passed on: why, and what to do instead. */
const refuse = (encounter: Encounter, party: Party, problem: string): Answered =>
  Effect.gen(function* () {
    Metrics.count(Metrics.errors.validation)
    const line: Html = html`⚠️ <b>${problem}</b>`
    const screen = briefScreen(textsOf(encounter), yield* viewOf(party, 0), line)
    const session = listenTo(encounter.session, party.conversation.id, encounter.now)
    return show(encounter, screen, { session })
  })

/** Keeps what was said and hands it to the other side, each in their own language. */
const say = (encounter: Encounter, party: Party, said: Said): Answered<TooFast> =>
  Effect.gen(function* () {
    const { now } = encounter
    const { by, conversation } = party
    const t = textsOf(encounter)
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const receivers = yield* receiversOf(party)
    const listeners = receivers.filter(({ listens }) => listens).map(({ account }) => account.id)
    yield* transaction.run(
      Effect.zipRight(
        conversations.say(conversation.id, by, said, now),
        conversations.markRead(conversation.id, [by.person, ...listeners]),
      ),
    )
    const read = isMasked(conversation, now) ? { ...said, text: maskContacts(said.text) } : said
    const view = yield* viewOf(party, 0)
    const offered = view.theyShared ? (["reply", "open"] as const) : (["reply", "share", "open"] as const)
    const notes = [
      ...(read.text === said.text ? [] : [t.chat.masked]),
      ...(receivers.some(({ account }) => account.reachable) ? [] : [t.chat.unreachable]),
    ]
    const line = html`✅ <b>${t.chat.sent(nameOf(t, conversation, otherSide(by.side)))}</b>`
    return show(encounter, briefScreen(t, view, line, ...notes), {
      session: listenTo(encounter.session, conversation.id, now),
      notices: receivers.flatMap((receiver) => relayed(conversation, by.side, read, receiver, offered)),
    })
  })

const hear = (encounter: Encounter, party: Party, act: Act): Answered => {
  const { conversation, by } = party
  const t = textsOf(encounter)
  if (obstacle(conversation, by.side) !== undefined)
    return showChat(encounter, party, { said: html`⚠️ ${t.chat.notSent}` })
  const said = saidOf(act)
  if (said === undefined)
    return refuse(encounter, party, act._tag === "Contact" ? t.chat.contactsOtherwise : t.chat.unsupported)
  if (namesContacts(act) && isMasked(conversation, encounter.now))
    return refuse(encounter, party, t.chat.fileName)
  return Effect.catchTag(say(encounter, party, said), "TooFast", () =>
    refuse(encounter, party, t.chat.tooFast),
  )
}

/** Listens while a conversation is open: what is written goes to the other side. */
export const listening: Dialog<StorageError, Needs> = {
  name: chatName,
  steps: [],
  tap: (encounter) => Effect.succeed(outOfDate(encounter)),
  hear: (encounter, act) =>
    withParty(encounter, encounter.session.drafts[chatName]?.about ?? 0, (party) =>
      hear(encounter, party, act),
    ),
}
