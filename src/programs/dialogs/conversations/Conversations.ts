import { Effect, Option, Record } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { AppConfig } from "../../../services/AppConfig.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { Contacts } from "../../../services/Contacts.ts"
import type { Conversations } from "../../../services/Conversations.ts"
import type { Hiding } from "../../../services/BlockedEmployers.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Phones } from "../../../services/Phones.ts"
import type { Sessions } from "../../../services/Sessions.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Tickets } from "../../../services/Tickets.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, Done, Handler } from "../Area.ts"
import { askForEmail, emailDialog } from "../contacts/Email.ts"
import { askForPhone, phoneDialog } from "../contacts/Phone.ts"
import { askToRemove, remove, showContacts } from "../contacts/ShowContacts.ts"
import type { Encounter } from "../kit/Interaction.ts"
import { pageIn } from "../kit/Paging.ts"
import { type Party, partyOf, withParty } from "../../access/ConversationParty.ts"
import { chatAboutApplication, chatAboutInvitation } from "./BeginChat.ts"
import { ask, close, setBlocked, showMore } from "./EndChat.ts"
import { listChats } from "./ListChats.ts"
import { showChat, showReply } from "./OpenChat.ts"
import { report } from "./Report.ts"
import { listening } from "./Say.ts"
import { askToShare, shareContacts, unshareContacts } from "./Share.ts"
import { showFile } from "./ShowFile.ts"

type Needs =
  | Accounts
  | AppConfig
  | Applications
  | Caps
  | Companies
  | Contacts
  | Conversations
  | Hiding
  | Invitations
  | Phones
  | Sessions
  | Tickets
  | Transaction
  | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

type PartyAct = (encounter: Encounter, party: Party, done: Done) => Answered

/** What is done in a conversation, by who takes part in it. */
const inChat = {
  open: (encounter, party) => showChat(encounter, party),
  reply: showReply,
  more: showMore,
  file: (encounter, party, { arg }) => showFile(encounter, party, arg),
  share: (encounter, party) => askToShare(encounter, party),
  shared: shareContacts,
  unshare: unshareContacts,
  phone: (encounter, { conversation }) => Effect.succeed(askForPhone(encounter, conversation.id)),
  block: (encounter, party) => ask(encounter, party, "block"),
  blocked: (encounter, party) => setBlocked(encounter, party, true),
  unblock: (encounter, party) => setBlocked(encounter, party, false),
  close: (encounter, party) => ask(encounter, party, "close"),
  closed: close,
  report: report.about,
} satisfies Readonly<Record<string, PartyAct>>

/** What needs no conversation. */
const apart = {
  list: (encounter, { arg }) => listChats(encounter, pageIn(arg)),
  a: (encounter, { id }) => chatAboutApplication(encounter, id),
  i: (encounter, { id }) => chatAboutInvitation(encounter, id),
  contacts: (encounter) => showContacts(encounter),
  ownphone: (encounter) => Effect.succeed(askForPhone(encounter)),
  ownemail: askForEmail,
  drop: (encounter, { arg }) => askToRemove(encounter, arg),
  dropped: (encounter, { arg }) => remove(encounter, arg),
} satisfies Readonly<Record<string, Handler<StorageError, Needs>>>

/** After a phone was told, or was not: to where it was asked for. */
const afterPhone = (encounter: Encounter, about: number, said: string | undefined): Answered =>
  Effect.flatMap(
    partyOf(encounter, about),
    Option.match({
      onNone: () => showContacts(encounter, said),
      onSome: (party) => askToShare(encounter, party, said),
    }),
  )

/** Conversations with the other side of an application or invitation, and how one may be reached outside them. */
export const chat: Area<"chat", StorageError, Needs> = {
  name: "chat",
  acts: {
    ...apart,
    ...Record.map(
      inChat,
      (act: PartyAct): Handler<StorageError, Needs> =>
        (encounter, done) =>
          withParty(encounter, done.id, (party) => act(encounter, party, done)),
    ),
  },
  open: (encounter) => listChats(encounter),
  dialogs: [listening, report, phoneDialog(afterPhone), emailDialog],
}
