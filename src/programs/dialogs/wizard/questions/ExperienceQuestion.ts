import { Either, Option, Schema } from "effect"
import { bandOf, ExperienceId, experienceBands, monthsOf } from "../../../../domain/catalogue/Experience.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import { parseMonths } from "../../../../domain/experience/ParseMonths.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isBand = Schema.is(ExperienceId)

/** Months of experience: a range by button, or a length of time in words. */
export const experienceStep = (key: string, { optional = false, prompt, title }: StepWords): Step => ({
  key,
  title,
  prompt: ({ t }) => lines(html`${prompt(t)}`, html`<i>${t.questions.experienceHint}</i>`),
  optional,
  choices: ({ locale }) => experienceBands.entries.map((band) => ({ value: band.id, label: band[locale] })),
  accept: (value) => (isBand(value) ? Option.some(monthsOf(value)) : Option.none()),
  show: (answer, { locale }) =>
    typeof answer === "number" ? experienceBands.label(bandOf(answer), locale) : undefined,
  read: (act, { t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.wizard.useButtons })
    return Either.fromOption(parseMonths(act.text), () => ({ problem: t.questions.experienceUnread }))
  },
})
