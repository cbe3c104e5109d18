import { Schema } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { ReportReason } from "../../../domain/market/ReportReason.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"

/** UTF-16 units. */
export const longestReport = 800

const ReportAnswers = Schema.Struct({
  conversation: Schema.Int,
  reason: ReportReason,
  text: Schema.optionalWith(Schema.String, { default: () => "" }),
})
export type ReportAnswers = typeof ReportAnswers.Type

export const reportWizard: Wizard<ReportAnswers> = {
  name: "report",
  title: (t) => `⚠️ ${t.conversations.report}`,
  decode: Schema.decodeUnknownOption(ReportAnswers),
  steps: [
    {
      key: "reason",
      title: (t) => t.conversations.reasonTitle,
      prompt: ({ t }) => html`${t.conversations.reasonPrompt}`,
      choices: ({ t }) =>
        ReportReason.literals.map((value) => ({ value, label: t.conversations.reasons[value] })),
      read: useButtons,
    },
    textStep("text", {
      title: (t) => t.conversations.reportTitle,
      prompt: (t) => t.conversations.reportPrompt,
      example: (t) => t.conversations.reportExample,
      max: longestReport,
      isLong: true,
      optional: true,
    }),
  ],
}
