import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { Caps } from "../../../services/Caps.ts"
import { reportConversation } from "../../market/ReportConversation.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { showChat } from "./OpenChat.ts"
import { type ReportAnswers, reportWizard } from "./ReportWizard.ts"
import { newTicketNotices } from "../support/SendTicket.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"

/** Store the report as a ticket, show its number and notify the operators. */
const submit = (interaction: Interaction, { answers, session }: Finish<ReportAnswers>) => {
  const idle: Interaction = { ...interaction, session }
  return Effect.gen(function* () {
    const { account, incoming, now } = idle
    const { firstName: name } = incoming.person
    const { number, party } = yield* reportConversation({ by: account.id, name, ...answers, now })
    const said = html`✅ ${textsOf(idle).support.sent(`${number}`)}`
    const notices = yield* newTicketNotices(number)
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
