import { Option, Schema } from "effect"
import { remoteWork } from "../../../domain/catalogue/EmploymentTypes.ts"
import { ProfessionId, professions } from "../../../domain/catalogue/Professions.ts"
import { choiceStep } from "../wizard/questions/ChoiceQuestion.ts"
import { payStep } from "../wizard/questions/PayQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Asked, Step } from "../wizard/Wizard.ts"

const isProfession = Schema.is(ProfessionId)

/** The profession's name as a suggestion, once a profession is chosen. */
const suggestedTitle = ({ answers: { profession }, locale }: Asked): Option.Option<string> =>
  isProfession(profession) ? Option.some(professions.label(profession, locale)) : Option.none()

export const titleStep: Step = {
  ...textStep("title", {
    title: (t) => t.vacancies.titleTitle,
    prompt: (t) => t.vacancies.titlePrompt,
    example: (t) => t.vacancies.titleExample,
    max: 80,
    isName: true,
  }),
  choices: (asked) =>
    Option.toArray(Option.map(suggestedTitle(asked), (label) => ({ value: "profession", label }))),
  accept: (value, asked) => (value === "profession" ? suggestedTitle(asked) : Option.none()),
}

export const remoteStep = choiceStep("remote", {
  title: (t) => t.vacancies.remoteTitle,
  prompt: (t) => t.vacancies.remotePrompt,
  choices: ({ locale, t }) => [
    { value: "no", label: t.vacancies.onSite },
    { value: "yes", label: remoteWork[locale] },
  ],
})

/** Negotiable pay is an answer too, stored as null. */
export const vacancyPayStep: Step = payStep("pay", {
  title: (t) => t.vacancies.payTitle,
  prompt: (t) => t.vacancies.payPrompt,
  example: (t) => t.vacancies.payExample,
  none: (t) => t.vacancies.byAgreement,
})
