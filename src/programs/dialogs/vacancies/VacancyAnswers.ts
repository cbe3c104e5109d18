import { Option, Record, Schema, Struct } from "effect"
import { emptyVacancy, Question, type Vacancy, VacancyContent } from "../../../domain/market/Vacancy.ts"
import { questionSteps } from "../fields/KnockOutQuestions.ts"
import type { Answers } from "../wizard/Wizard.ts"

const asked = Schema.optionalWith(Question.fields.text, { exact: true })
const wanted = Schema.optionalWith(Question.fields.wanted, { exact: true })

/** The wizard asks for up to three questions, in pairs of steps. */
const questionPairs = {
  asked,
  wanted,
  askedtwo: asked,
  wantedtwo: wanted,
  askedthree: asked,
  wantedthree: wanted,
}

const Given = Schema.Struct({
  ...VacancyContent.omit("questions").fields,
  remote: Schema.transformLiterals(["no", false], ["yes", true]),
  ...questionPairs,
})
type Given = typeof Given.Type

/** The wanted answer is yes until it is asked for. */
const questionsOf = (given: Given): ReadonlyArray<Question> =>
  questionSteps.flatMap((keys) => {
    const text = given[keys.asked]
    return text === undefined ? [] : [{ text, wanted: given[keys.wanted] ?? "yes" }]
  })

const decode = Schema.decodeUnknownOption(Given)
const skipped = Schema.encodeSync(VacancyContent.pick(...Record.keys(emptyVacancy)))(emptyVacancy)

export const decodeVacancyAnswers = (answers: Answers): Option.Option<VacancyContent> =>
  Option.map(decode({ ...skipped, ...answers }), (given) => ({
    ...Struct.omit(given, ...Record.keys(questionPairs)),
    questions: questionsOf(given),
  }))

/** The vacancy's content as its author entered it. */
const vacancyContentOf = (vacancy: Vacancy): VacancyContent =>
  Struct.pick(vacancy, ...Record.keys(VacancyContent.fields))

const encode = Schema.encodeUnknownSync(Given)

/** The wizard's answers for a vacancy as it is. */
export const vacancyAnswersOf = (vacancy: Vacancy): Answers => {
  const pairs = questionSteps.flatMap((keys, index) => {
    const question = vacancy.questions[index]
    return question === undefined
      ? []
      : [
          [keys.asked, question.text],
          [keys.wanted, question.wanted],
        ]
  })
  return encode({ ...vacancyContentOf(vacancy), ...Object.fromEntries(pairs) })
}
