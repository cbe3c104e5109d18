import { Array } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Choice, Step } from "../wizard/Wizard.ts"

/** Keys of the two steps per question: its text, and the wanted answer. */
export const questionSteps = [
  { asked: "asked", wanted: "wanted" },
  { asked: "askedtwo", wanted: "wantedtwo" },
  { asked: "askedthree", wanted: "wantedthree" },
] as const
type QuestionKeys = (typeof questionSteps)[number]

const yesOrNo = ({ t }: Asked): ReadonlyArray<Choice> => [
  { value: "yes", label: t.vacancies.yes },
  { value: "no", label: t.vacancies.no },
]

/** The question's text; empty until it is written. */
const questionOf = (answers: Answers, key: string): string => {
  const question = answers[key]
  return typeof question === "string" ? question : ""
}

/** A question and the wanted answer; each question is asked only if the previous one was written. */
const questionPair = (keys: QuestionKeys, index: number): readonly [Step, Step] => {
  const previous = questionSteps[index - 1]
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

export const knockOutSteps = Array.flatMap(questionSteps, questionPair)
