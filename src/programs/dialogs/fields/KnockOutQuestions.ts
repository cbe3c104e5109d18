import { Array } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Choice, Step } from "../wizard/Wizard.ts"

/** The steps of each question: its text, and which answer is wanted. */
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

/** Empty as long as it is not asked. */
const questionOf = (answers: Answers, key: string): string => {
  const question = answers[key]
  return typeof question === "string" ? question : ""
}

/** A question and the answer that is wanted; the next one is asked for only after it. */
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
