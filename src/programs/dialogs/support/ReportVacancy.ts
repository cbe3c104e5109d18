import { Effect, Option, Schema } from "effect"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { VacancyReportReason } from "../../../domain/market/ReportReason.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"
import { choiceStep } from "../wizard/questions/ChoiceQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { messageStep, SupportMessage } from "./MessageStep.ts"
import { ifMayWrite, sendTicket } from "./SendTicket.ts"

/** The vacancy and its title are set by the button that opens the wizard. */
const VacancyReport = Schema.Struct({
  vacancy: Schema.Int.pipe(Schema.positive()),
  title: Schema.String,
  reason: VacancyReportReason,
  message: Schema.optionalWith(SupportMessage, { default: () => ({ text: "", photo: Option.none() }) }),
})
type VacancyReport = typeof VacancyReport.Type

const titleIn = Schema.decodeUnknownOption(VacancyReport.pick("title"))

const reportWizard: Wizard<VacancyReport> = {
  name: "reportvac",
  title: (t) => `⚠️ ${t.tickets.reportVacancy}`,
  decode: Schema.decodeUnknownOption(VacancyReport),
  steps: [
    {
      ...choiceStep("reason", {
        title: (t) => t.conversations.reasonTitle,
        prompt: (t) => t.conversations.reasonPrompt,
        choices: ({ t }) =>
          VacancyReportReason.literals.map((value) => ({ value, label: t.tickets.vacancyReasons[value] })),
      }),
      prompt: ({ answers, t }) =>
        lines(
          Option.getOrUndefined(Option.map(titleIn(answers), ({ title }) => html`💼 <b>${title}</b>`)),
          html`${t.conversations.reasonPrompt}`,
        ),
    },
    {
      ...messageStep({
        title: (t) => t.conversations.reportTitle,
        prompt: ({ t }) => html`${t.conversations.reportPrompt} ${t.support.messagePrompt}`,
        example: (t) => t.conversations.reportExample,
      }),
      optional: true,
    },
  ],
}

const dialog = makeDialog(reportWizard, (interaction, { answers, session }) => {
  const { message, reason, vacancy } = answers
  const subject = Option.some({ kind: "vacancy", id: vacancy } as const)
  return sendTicket(interaction, session, { topic: "complaint", subject, reason, ...message })
})

/** Reports of a vacancy. */
export const vacancyReport = {
  ...dialog,
  about: (interaction: Interaction, { id, title }: { readonly id: VacancyId; readonly title: string }) =>
    ifMayWrite(interaction, () =>
      Effect.succeed(openWizardWith(reportWizard, interaction, { vacancy: id, title: plainName(title) })),
    ),
}
