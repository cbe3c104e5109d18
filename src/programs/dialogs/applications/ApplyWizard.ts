import { Array, Either, Option, Schema } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, lines, truncate } from "../../../domain/text/Html.ts"
import { GivenAnswer, type Application } from "../../../domain/market/Application.ts"
import { letterLength } from "../../../domain/market/Letter.ts"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import { Question } from "../../../domain/market/Vacancy.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Choice, Step, Wizard } from "../wizard/Wizard.ts"
import { hiddenNote } from "../present/HiddenNote.ts"
import { answersFact, quoted, titled } from "../present/ApplicationFacts.ts"

/** Initial answers: a snapshot of the vacancy, and the saved letters filled in for it. */
export const Target = Schema.Struct({
  vacancy: VacancyId,
  source: Schema.String,
  title: Schema.String,
  company: Schema.String,
  questions: Schema.Array(Question),
  letters: Schema.Array(Schema.String),
  resume: Schema.String,
  /** The first name that a résumé without one may show. */
  called: Schema.optionalWith(Schema.String, { exact: true }),
})
export type Target = typeof Target.Type

const questionKeys = ["answer", "answertwo", "answerthree"] as const

/** `named`: with the name that is offered. */
const Confirmation = Schema.Literal("send", "named")

/** A letter typed under the preview. */
const Typed = Schema.Struct({ letter: Schema.String })
const isTyped = Schema.is(Typed)

/** Instead of a confirmation, a letter to ask for, or one that was typed: another preview follows. */
const askForLetter = "letter"
const Before = Schema.Union(Schema.Literal(askForLetter), Typed)
const wantsLetter = ({ confirm }: Answers): boolean => Schema.is(Before)(confirm)

const given = Schema.optionalWith(GivenAnswer, { exact: true })
const ApplyAnswers = Schema.Struct({
  ...Target.fields,
  letter: Schema.optionalWith(Schema.String, { default: () => "" }),
  answer: given,
  answertwo: given,
  answerthree: given,
  confirm: Schema.Union(Confirmation, Before),
  /** The confirmation after a letter. */
  confirmtwo: Schema.optionalWith(Confirmation, { exact: true }),
})
type ApplyAnswers = typeof ApplyAnswers.Type

const decodeTarget = Schema.decodeUnknownOption(Target)
const decodeSoFar = Schema.decodeUnknownOption(
  Schema.Struct({
    ...ApplyAnswers.fields,
    confirm: Schema.optional(Schema.Unknown),
    confirmtwo: Schema.optional(Schema.Unknown),
  }),
)
const decodeAll = Schema.decodeUnknownOption(ApplyAnswers)

export interface Written {
  readonly target: Target
  readonly letter: string
  readonly answers: Application["answers"]
  /** The name that the résumé is to show from now on. */
  readonly name: string | undefined
}

/** None while a question has no answer. */
const written = (
  all: Omit<ApplyAnswers, "confirm" | "confirmtwo"> & {
    readonly confirm?: unknown
    readonly confirmtwo?: unknown
  },
): Option.Option<Written> =>
  Option.map(
    Option.all(
      all.questions.map(({ text, wanted }, index) =>
        Option.map(
          Option.fromNullable(all[questionKeys[index] ?? "answer"]),
          (answer): Application["answers"][number] => ({ text, wanted, given: answer }),
        ),
      ),
    ),
    (answers) => ({
      target: all,
      letter: isTyped(all.confirm) ? all.confirm.letter : all.letter,
      answers,
      name: (all.confirmtwo ?? all.confirm) === "named" ? all.called : undefined,
    }),
  )

export const applyTargetOf = (answers: Answers): Option.Option<Target> => decodeTarget(answers)

const lettersOf = (answers: Answers): ReadonlyArray<string> =>
  Option.match(applyTargetOf(answers), { onNone: () => [], onSome: ({ letters }) => letters })

const letterPrompt = ({ answers, t }: Asked): Html =>
  Option.match(applyTargetOf(answers), {
    onNone: () => html`${t.applications.letterHint}`,
    onSome: ({ company, title }) =>
      lines(html`${t.applications.letterPrompt(title, company)}`, html`<i>${t.applications.letterHint}</i>`),
  })

/** A new letter, or one of the saved ones; only for those who asked for it. */
const letterStep: Step = {
  ...textStep("letter", {
    title: (t) => t.applications.letterTitle,
    prompt: (t) => t.applications.letterHint,
    example: (t) => t.applications.letterExample,
    max: letterLength,
    isLong: true,
    optional: true,
  }),
  prompt: letterPrompt,
  choices: ({ answers }) =>
    lettersOf(answers).map((text, index) => ({
      value: `${index}`,
      label: text.replace(/\s+/gu, " "),
    })),
  accept: (value, { answers }) => Option.fromNullable(lettersOf(answers)[Number(value)]),
  when: ({ confirm }) => confirm === askForLetter,
  show: (answer) => (typeof answer === "string" ? truncate(answer, 200) : undefined),
}

const questionAt = (answers: Answers, index: number): Option.Option<Question> =>
  Option.flatMap(applyTargetOf(answers), ({ questions }) => Array.get(questions, index))

const questionStep = (key: string, index: number): Step => ({
  key,
  title: (t) => t.applications.questionTitle(`${index + 1}`),
  prompt: ({ answers }) =>
    html`${Option.match(questionAt(answers, index), { onNone: () => "", onSome: ({ text }) => maskContacts(text) })}`,
  choices: ({ t }) => GivenAnswer.literals.map((value) => ({ value, label: t.vacancies[value] })),
  when: (answers) => Option.isSome(questionAt(answers, index)),
  read: useButtons,
})

/** UTF-16 units of a letter in the preview. */
const inPreview = 600

const preview = ({ answers, t }: Asked): Html =>
  Option.match(Option.flatMap(decodeSoFar(answers), written), {
    onNone: () => html`${t.applications.confirmPrompt}`,
    onSome: ({ answers: replies, letter, target }) =>
      lines(
        html`${t.applications.confirmPrompt}`,
        html``,
        titled("💼", target.title, target.company),
        html`📄 ${t.applications.resume(target.resume)}`,
        target.called === undefined ? undefined : html`${t.resumes.nameTitle}: <b>${target.called}</b>`,
        letter === "" ? undefined : quoted(letter, inPreview),
        ...hiddenNote(t, letter),
        ...answersFact(t, replies),
      ),
  })

/** With the name that is offered, or without; or as the résumé is. */
const waysToSend = ({ answers, t }: Asked): ReadonlyArray<Choice> => {
  const called = Option.flatMapNullable(applyTargetOf(answers), (target) => target.called)
  return [
    { value: Option.isSome(called) ? "named" : "send", label: t.applications.send, primary: true },
    ...(Option.isSome(called) ? [{ value: "send", label: t.applications.sendNameless }] : []),
  ]
}

const hasLetter = (answers: Answers): boolean =>
  Option.exists(Option.flatMap(decodeSoFar(answers), written), ({ letter }) => letter !== "")

const letterText = textStep("letter", {
  title: (t) => t.applications.letterTitle,
  prompt: (t) => t.applications.letterHint,
  max: letterLength,
  isLong: true,
})

/** Shows what will be sent. A text is taken as the letter. */
const confirmStep: Step = {
  key: "confirm",
  title: (t) => t.applications.confirmTitle,
  prompt: (asked) =>
    hasLetter(asked.answers)
      ? preview(asked)
      : lines(preview(asked), html``, html`<i>${asked.t.applications.letterHere}</i>`),
  choices: (asked) => [
    ...waysToSend(asked),
    ...(hasLetter(asked.answers) ? [] : [{ value: askForLetter, label: asked.t.applications.addLetter }]),
  ],
  longest: letterLength,
  read: (act, asked) => Either.map(letterText.read(act, asked), (letter) => ({ letter })),
}

/** Decodes to none if a draft of an older version of the bot no longer makes an application. */
export const applyWizard: Wizard<Option.Option<Written>> = {
  name: "apply",
  title: (t) => `📨 ${t.applications.name}`,
  decode: (answers) => Option.some(Option.flatMap(decodeAll(answers), written)),
  steps: [
    questionStep(questionKeys[0], 0),
    ...questionKeys.slice(1).map((key, index) => questionStep(key, index + 1)),
    confirmStep,
    letterStep,
    {
      key: "confirmtwo",
      title: (t) => t.applications.confirmTitle,
      prompt: preview,
      choices: waysToSend,
      when: wantsLetter,
      read: useButtons,
    },
  ],
}
