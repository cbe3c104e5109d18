import { Effect } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines, quote } from "../../../domain/text/Html.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { locales } from "../../../locales/Locales.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import { Caps } from "../../../services/Caps.ts"
import { reportConversation } from "../../market/ReportConversation.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { showChat } from "./OpenChat.ts"
import { type ReportAnswers, reportWizard } from "./ReportWizard.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"

/** The notice to an operator, in the market's lingua franca and without contacts. */
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

/** Store the report as a ticket, show its number and notify the operators. */
const submit = (interaction: Interaction, { answers, session }: Finish<ReportAnswers>) => {
  const idle: Interaction = { ...interaction, session }
  return Effect.gen(function* () {
    const { adminIds } = yield* AppConfig
    const { number, party } = yield* reportConversation({ by: idle.account.id, ...answers, now: idle.now })
    const said = html`✅ ${textsOf(idle).support.sent(`${number}`)}`
    const notices = [...adminIds].map((admin) => notice(admin, number, answers))
    return yield* showChat(idle, party, { said, session, notices })
  }).pipe(
    Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate(idle))),
    orRefuse(idle),
  )
}

const dialog = makeDialog(reportWizard, submit)

export const report = {
  ...dialog,
  about: (interaction: Interaction, { by, conversation }: Party) =>
    Effect.gen(function* () {
      const caps = yield* Caps
      yield* caps.check("reportsOfChat", [by.person, conversation.id], interaction.now)
      yield* caps.check("reports", [by.person], interaction.now)
      return openWizardWith(reportWizard, interaction, { conversation: conversation.id })
    }).pipe(orRefuse(interaction)),
}
