import { Effect, Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines, quote } from "../../../domain/text/Html.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { locales } from "../../../locales/Locales.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import { Caps } from "../../../services/Caps.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { showChat } from "./OpenChat.ts"
import { type ReportAnswers, reportWizard } from "./ReportWizard.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

/** Operators read in the market's lingua franca, and no contacts. */
const notice = (admin: UserId, number: number, { conversation, reason, text }: ReportAnswers): Outgoing => {
  const t = locales.ru
  const words = maskContacts(text)
  return {
    chatId: privateChat(admin),
    lane: "notice",
    message: {
      _tag: "SendText",
      html: lines(
        html`🛟 <b>${t.support.notice(`${number}`)}</b>`,
        html`${t.support.topicTitle}: <b>${t.support.topics.complaint}</b>`,
        html`${t.conversations.name}: <b>${conversation}</b>`,
        html`${t.conversations.reasonTitle}: <b>${t.conversations.reasons[reason]}</b>`,
        words === "" ? undefined : quote(words),
      ).value,
      menu: false,
    },
  }
}

const keep = (interaction: Interaction, { by, conversation }: Party, { reason, text }: ReportAnswers) =>
  Effect.gen(function* () {
    const tickets = yield* Tickets
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { now } = interaction
    const subject = Option.some({ kind: "chat", id: conversation.id } as const)
    const complaint = { author: by.person, topic: "complaint", text, photo: Option.none(), subject } as const
    const caps = yield* Caps
    const opening = Effect.gen(function* () {
      yield* caps.spend("reportsOfChat", [by.person, conversation.id], now)
      yield* caps.spend("reports", [by.person], now)
      const number = yield* tickets.open({ ...complaint, reason }, now)
      yield* conversations.noteReport(conversation.id, by, now)
      return number
    })
    return yield* transaction.run(opening)
  })

/** Stores the complaint as a ticket, tells its number and the operators. */
const submit = (interaction: Interaction, { answers, session }: Finish<ReportAnswers>) =>
  ifAllowed(
    { ...interaction, session },
    conversationParty(interaction.account.id, answers.conversation),
    (party) =>
      Effect.gen(function* () {
        const { adminIds } = yield* AppConfig
        const number = yield* keep(interaction, party, answers)
        const said = html`✅ ${textsOf(interaction).support.sent(`${number}`)}`
        const notices = [...adminIds].map((admin) => notice(admin, number, answers))
        return yield* showChat(interaction, party, { said, session, notices })
      }).pipe(orRefuse({ ...interaction, session })),
  )

const dialog = makeDialog(reportWizard, submit)

export const report = {
  ...dialog,
  about: (interaction: Interaction, { by, conversation }: Party) =>
    Effect.gen(function* () {
      const caps = yield* Caps
      yield* caps.check("reportsOfChat", [by.person, conversation.id], interaction.now)
      yield* caps.check("reports", [by.person], interaction.now)
      return yield* dialog.openWith(interaction, { conversation: conversation.id })
    }).pipe(orRefuse(interaction)),
}
