import { Effect, Option, Record } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { AppConfig } from "../../../services/AppConfig.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { Contacts } from "../../../services/Contacts.ts"
import type { Conversations } from "../../../services/Conversations.ts"
import type { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Phones } from "../../../services/Phones.ts"
import type { Sessions } from "../../../services/Sessions.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Tickets } from "../../../services/Tickets.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import { askForEmail, emailDialog } from "../contacts/Email.ts"
import { askForPhone, phoneDialog } from "../contacts/Phone.ts"
import { askToRemoveContact, removeContact, showContacts } from "../contacts/ShowContacts.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { pageIn } from "../kit/Paging.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { chatAboutApplication, chatAboutInvitation } from "./BeginChat.ts"
import { askToEnd, close, setBlocked, showMore } from "./EndChat.ts"
import { listChats } from "./ListChats.ts"
import { showChat, showReply } from "./OpenChat.ts"
import { report } from "./Report.ts"
import { listening } from "./Say.ts"
import { askToShare, shareContacts, unshareContacts } from "./Share.ts"
import { showFile } from "./ShowFile.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { asked } from "../../access/Policy.ts"

type Needs =
  | Accounts
  | AppConfig
  | Applications
  | Caps
  | Companies
  | Contacts
  | Conversations
  | BlockedEmployers
  | Invitations
  | Phones
  | Sessions
  | Tickets
  | Transaction
  | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

type PartyAct = (interaction: Interaction, party: Party, done: FormerTap) => Answered

/** What is done in a conversation, by who takes part in it. */
const inChat = {
  open: (interaction, party) => showChat(interaction, party),
  reply: showReply,
  more: showMore,
  file: (interaction, party, { arg }) => showFile(interaction, party, arg),
  share: (interaction, party) => askToShare(interaction, party),
  shared: shareContacts,
  unshare: unshareContacts,
  phone: (interaction, { conversation }) => Effect.succeed(askForPhone(interaction, conversation.id)),
  block: (interaction, party) => askToEnd(interaction, party, "block"),
  blocked: (interaction, party) => setBlocked(interaction, party, true),
  unblock: (interaction, party) => setBlocked(interaction, party, false),
  close: (interaction, party) => askToEnd(interaction, party, "close"),
  closed: close,
  report: report.about,
} satisfies Readonly<Record<string, PartyAct>>

/** What needs no conversation. */
const apart = {
  list: (interaction, { arg }) => listChats(interaction, pageIn(arg)),
  a: (interaction, { id }) => chatAboutApplication(interaction, id),
  i: (interaction, { id }) => chatAboutInvitation(interaction, id),
  contacts: (interaction) => showContacts(interaction),
  ownphone: (interaction) => Effect.succeed(askForPhone(interaction)),
  ownemail: askForEmail,
  drop: (interaction, { arg }) => askToRemoveContact(interaction, arg),
  dropped: (interaction, { arg }) => removeContact(interaction, arg),
} satisfies Readonly<Record<string, Handler<FormerTap, StorageError, Needs>>>

/** After a phone was told, or was not: to where it was asked for. */
const afterPhone = (interaction: Interaction, about: number, said: string | undefined): Answered =>
  Effect.flatMap(
    asked(conversationParty(interaction.account.id, about)),
    Option.match({
      onNone: () => showContacts(interaction, said),
      onSome: (party) => askToShare(interaction, party, said),
    }),
  )

/** Conversations with the other side of an application or invitation, and how one may be reached outside them. */
export const conversations: FormerArea<"chat", StorageError, Needs> = {
  name: "chat",
  acts: {
    ...apart,
    ...Record.map(
      inChat,
      (act: PartyAct): Handler<FormerTap, StorageError, Needs> =>
        (interaction, done) =>
          ifAllowed(interaction, conversationParty(interaction.account.id, done.id), (party) =>
            act(interaction, party, done),
          ),
    ),
  },
  open: (interaction) => listChats(interaction),
  dialogs: [listening, report, phoneDialog(afterPhone), emailDialog],
}
