import { Either, Option, Schema } from "effect"
import { remoteWork } from "../../../domain/catalogue/EmploymentTypes.ts"
import { ProfessionId, professions } from "../../../domain/catalogue/Professions.ts"
import { html } from "../../../domain/text/Html.ts"
import { payStep } from "../wizard/questions/PayQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Choice, Step } from "../wizard/Wizard.ts"
import { questionSteps } from "../vacancies/VacancyAnswers.ts"

const useButtons: Step["read"] = (_, { t }) => Either.left({ problem: t.wizard.useButtons })

const isProfession = Schema.is(ProfessionId)

/** The profession's own name, as far as one was chosen. */
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

export const remoteStep: Step = {
  key: "remote",
  title: (t) => t.vacancies.remoteTitle,
  prompt: ({ t }) => html`${t.vacancies.remotePrompt}`,
  choices: ({ locale, t }) => [
    { value: "no", label: t.vacancies.onSite },
    { value: "yes", label: remoteWork[locale] },
  ],
  read: useButtons,
}

/** By agreement is an answer as well: it is stored as none. */
export const vacancyPayStep: Step = payStep("pay", {
  title: (t) => t.vacancies.payTitle,
  prompt: (t) => t.vacancies.payPrompt,
  example: (t) => t.vacancies.payExample,
  none: (t) => t.vacancies.byAgreement,
})

const yesOrNo = ({ t }: Asked): ReadonlyArray<Choice> => [
  { value: "yes", label: t.vacancies.yes },
  { value: "no", label: t.vacancies.no },
]

/** Empty as long as it is not asked. */
const questionOf = (answers: Answers, key: string): string => {
  const question = answers[key]
  return typeof question === "string" ? question : ""
}

/** A question and the answer that is wanted; the next one is asked for only after it. */
const questionPair = (index: number): ReadonlyArray<Step> => {
  const keys = questionSteps[index]
  const previous = questionSteps[index - 1]
  if (keys === undefined) return []
  return [
    {
      ...textStep(keys.asked, {
        title: (t) => t.vacancies.questionTitle(`${index + 1}`),
        prompt: (t) => t.vacancies.questionPrompt,
        example: (t) => t.vacancies.questionExample,
        max: 120,
        isName: true,
        optional: true,
      }),
      when: (answers) => previous === undefined || questionOf(answers, previous.asked) !== "",
    },
    {
      key: keys.wanted,
      title: (t) => t.vacancies.wantedTitle,
      prompt: ({ answers, t }) => html`${t.vacancies.wantedPrompt(questionOf(answers, keys.asked))}`,
      choices: yesOrNo,
      when: (answers) => questionOf(answers, keys.asked) !== "",
      read: useButtons,
    },
  ]
}

export const knockOutSteps: ReadonlyArray<Step> = questionSteps.flatMap((_, index) => questionPair(index))
