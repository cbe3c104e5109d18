import { Effect, Option } from "effect"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { askForEmail, emailDialog } from "../contacts/Email.ts"
import { askForPhone, phoneDialog } from "../contacts/Phone.ts"
import { askToRemoveContact, removeContact, showContacts } from "../contacts/ShowContacts.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { conversationParty } from "../../access/ConversationParty.ts"
import { answerQuickly } from "./AnswerQuickly.ts"
import { chatAbout } from "./BeginChat.ts"
import { askToEnd, close, setBlocked, showMore } from "./EndChat.ts"
import { listChats } from "./ListChats.ts"
import { showChat, showReply } from "./OpenChat.ts"
import { report } from "./Report.ts"
import { listening } from "./Say.ts"
import { askToShare, shareOwnContacts, showSharedContacts, unshareOwnContacts } from "./Share.ts"
import { showFile } from "./ShowFile.ts"
import { actOn } from "../home/IfAllowed.ts"
import { asOption } from "../../access/Policy.ts"

/** Return to the screen that asked for a phone number, whether or not one was given. */
const afterPhone = (interaction: Interaction, about: number, said: string | undefined) =>
  Effect.flatMap(
    asOption(conversationParty(interaction.account.id, about)),
    Option.match({
      onNone: () => showContacts(interaction, said),
      onSome: (party) => askToShare(interaction, party, said),
    }),
  )

const inChat = actOn(conversationParty)

/** Conversations with the other side of an application or invitation, and the person's contacts. */
export const conversations = {
  name: "conversations",
  acts: {
    open: (interaction) => listChats(interaction),
    list: (interaction, { page }) => listChats(interaction, page),
    aboutApplication: (interaction, { id }) => chatAbout(interaction, { application: id }),
    aboutInvitation: (interaction, { id }) => chatAbout(interaction, { invitation: id }),
    answerApplication: (interaction, { answer, id }) =>
      answerQuickly(interaction, { application: id }, answer),
    answerInvitation: (interaction, { answer, id }) => answerQuickly(interaction, { invitation: id }, answer),
    contacts: (interaction) => showContacts(interaction),
    tellPhone: (interaction) => Effect.succeed(askForPhone(interaction)),
    tellEmail: askForEmail,
    askRemoveContact: (interaction, { contact }) => Effect.succeed(askToRemoveContact(interaction, contact)),
    removeContact: (interaction, { contact }) => removeContact(interaction, contact),
    show: inChat((interaction, party) => showChat(interaction, party)),
    reply: inChat(showReply),
    more: inChat(showMore),
    sendFile: inChat((interaction, party, { message }) => showFile(interaction, party, message)),
    askShare: inChat((interaction, party) => askToShare(interaction, party)),
    share: inChat(shareOwnContacts),
    showContacts: inChat(showSharedContacts),
    unshare: inChat(unshareOwnContacts),
    tellPhoneFirst: inChat((interaction, { conversation }) =>
      Effect.succeed(askForPhone(interaction, conversation.id)),
    ),
    askBlock: inChat((interaction, party) => askToEnd(interaction, party, "block")),
    block: inChat((interaction, party) => setBlocked(interaction, party, true)),
    unblock: inChat((interaction, party) => setBlocked(interaction, party, false)),
    askClose: inChat((interaction, party) => askToEnd(interaction, party, "close")),
    close: inChat(close),
    report: inChat(report.about),
  },
  dialogs: [listening, report, phoneDialog(afterPhone), emailDialog],
} satisfies Area<"conversations", StorageError, unknown>
