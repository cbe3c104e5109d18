import { Option, Schema } from "effect"
import { Question, type Vacancy, VacancyContent } from "../../../domain/market/Vacancy.ts"
import type { Answers } from "../wizard/Wizard.ts"

const { text, wanted } = Question.fields
const optional = { exact: true } as const

/** The wizard asks for up to three questions in pairs of steps; what was skipped is missing. */
const Given = Schema.Struct({
  ...VacancyContent.omit("questions").fields,
  remote: Schema.Literal("yes", "no"),
  pay: Schema.optionalWith(VacancyContent.fields.pay, { default: () => Option.none() }),
  languages: Schema.optionalWith(VacancyContent.fields.languages, { default: () => [] }),
  photo: Schema.optionalWith(Schema.String, { as: "Option", nullable: true }),
  asked: Schema.optionalWith(text, optional),
  askedtwo: Schema.optionalWith(text, optional),
  askedthree: Schema.optionalWith(text, optional),
  wanted: Schema.optionalWith(wanted, optional),
  wantedtwo: Schema.optionalWith(wanted, optional),
  wantedthree: Schema.optionalWith(wanted, optional),
})
type Given = typeof Given.Type

/** The steps of each question: its text, and which answer is wanted. */
export const questionSteps = [
  { asked: "asked", wanted: "wanted" },
  { asked: "askedtwo", wanted: "wantedtwo" },
  { asked: "askedthree", wanted: "wantedthree" },
] as const

/** Until it is asked which answer is wanted, it is yes. */
const questionsOf = (given: Given): ReadonlyArray<Question> =>
  questionSteps.flatMap((keys) => {
    const asked = given[keys.asked]
    return asked === undefined ? [] : [{ text: asked, wanted: given[keys.wanted] ?? "yes" }]
  })

const fromGiven = (given: Given): VacancyContent => {
  const { description, employment, experience, languages, pay, photo, profession, title, city } = given
  const remote = given.remote === "yes"
  const questions = questionsOf(given)
  return {
    profession,
    title,
    description,
    city,
    remote,
    employment,
    pay,
    experience,
    languages,
    questions,
    photo,
  }
}

const decode = Schema.decodeUnknownOption(Given)

export const decodeVacancyAnswers = (answers: Answers): Option.Option<VacancyContent> =>
  Option.map(decode(answers), fromGiven)

const encode = Schema.encodeSync(VacancyContent)

/** What the wizard would have been answered for the vacancy to be as it is. */
export const vacancyAnswersOf = (vacancy: Vacancy): Answers => {
  const { questions, ...fields } = encode(vacancy)
  const asked = questions.flatMap((question, index): ReadonlyArray<readonly [string, string]> => {
    const keys = questionSteps[index]
    return keys === undefined
      ? []
      : [
          [keys.asked, question.text],
          [keys.wanted, question.wanted],
        ]
  })
  return { ...fields, remote: fields.remote ? "yes" : "no", ...Object.fromEntries(asked) }
}

/** What its author told of a vacancy. */
export const vacancyContentOf = (vacancy: Vacancy): VacancyContent => {
  const { city, description, employment, experience, languages, pay } = vacancy
  const { photo, profession, questions, remote, title } = vacancy
  return {
    ...{ city, description, employment, experience, languages, pay },
    ...{ photo, profession, questions, remote, title },
  }
}
