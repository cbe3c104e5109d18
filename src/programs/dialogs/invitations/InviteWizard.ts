import { Option, Schema } from "effect"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import { longestInvitation } from "../../../domain/market/Invitation.ts"
import { ResumeId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { useButtons } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import { aboutWhom, whomKey } from "../wizard/AboutWhom.ts"
import type { Answers, Asked, Step, Wizard } from "../wizard/Wizard.ts"
import { hiddenNote } from "../present/HiddenNote.ts"
import { invitationText } from "../present/InvitationFacts.ts"

const optional = { exact: true } as const

/** Initial answers: the candidate's résumé and name, the company's name and its published vacancies. */
export const Invitee = Schema.Struct({
  resume: ResumeId,
  company: Schema.String,
  [whomKey]: Schema.optionalWith(Schema.String, optional),
  offered: Schema.Array(Schema.Struct({ id: VacancyId, title: Schema.String })),
})
export type Invitee = typeof Invitee.Type

const Vacancy = Schema.NullOr(VacancyId)

/** Without published vacancies, the invitation has none. */
const InviteAnswers = Schema.Struct({
  ...Invitee.fields,
  vacancy: Schema.optionalWith(Vacancy, { default: () => null }),
  text: Schema.optionalWith(Schema.String, { default: () => "" }),
  confirm: Schema.optionalWith(Schema.Literal("send"), optional),
})

/** The wizard's result: résumé, vacancy and message. */
export interface Decided {
  readonly resume: ResumeId
  readonly vacancy: Option.Option<VacancyId>
  readonly text: string
}

const decodeInvitee = Schema.decodeUnknownOption(Invitee)
const decodeSoFar = Schema.decodeUnknownOption(InviteAnswers)

export const inviteeIn = (answers: Answers): Option.Option<Invitee> => decodeInvitee(answers)

const offeredIn = (answers: Answers): Invitee["offered"] =>
  Option.match(inviteeIn(answers), { onNone: () => [], onSome: ({ offered }) => offered })

const inGeneral = "general"

const vacancyStep: Step = aboutWhom({
  key: "vacancy",
  title: (t) => t.candidateSearch.vacancyTitle,
  prompt: ({ t }) => html`${t.candidateSearch.vacancyPrompt}`,
  choices: ({ answers, t }) => [
    ...offeredIn(answers).map(({ id, title }) => ({ value: `${id}`, label: title })),
    { value: inGeneral, label: t.candidateSearch.inGeneral },
  ],
  accept: (value, { answers }) => {
    if (value === inGeneral) return Option.some(null)
    const vacancy = offeredIn(answers).find(({ id }) => `${id}` === value)
    return Option.map(Option.fromNullable(vacancy), ({ id }) => id)
  },
  show: (answer, { answers, t }) =>
    answer === null ? t.candidateSearch.inGeneral : offeredIn(answers).find(({ id }) => id === answer)?.title,
  when: (answers) => offeredIn(answers).length > 0,
  read: useButtons,
})

const messageStep: Step = aboutWhom(
  textStep("text", {
    title: (t) => t.candidateSearch.textTitle,
    prompt: (t) => t.candidateSearch.textPrompt,
    example: (t) => t.candidateSearch.textExample,
    max: longestInvitation,
    isLong: true,
    optional: true,
  }),
)

/** The invitation exactly as the seeker will read it. */
const preview = ({ answers, t }: Asked): Html =>
  Option.match(decodeSoFar(answers), {
    onNone: () => html`${t.candidateSearch.confirmPrompt}`,
    onSome: ({ company, offered, text, vacancy }) => {
      const title = Option.fromNullable(offered.find(({ id }) => id === vacancy)?.title)
      return lines(
        html`${t.candidateSearch.confirmPrompt}`,
        html``,
        invitationText(t, { company, text, title }),
        ...hiddenNote(t, text),
      )
    },
  })

/** Decodes to none if a draft of an older version of the bot no longer makes an invitation. */
export const inviteCandidateWizard: Wizard<Option.Option<Decided>> = {
  name: "inviting",
  title: (t) => `📨 ${t.candidateSearch.inviteName}`,
  decode: (answers) =>
    Option.some(
      Option.map(decodeSoFar(answers), ({ resume, text, vacancy }) => ({
        resume,
        text,
        vacancy: Option.fromNullable(vacancy),
      })),
    ),
  steps: [
    vacancyStep,
    messageStep,
    aboutWhom({
      key: "confirm",
      title: (t) => t.candidateSearch.confirmTitle,
      prompt: preview,
      choices: ({ t }) => [{ value: "send", label: t.candidateSearch.send, primary: true }],
      read: useButtons,
    }),
  ],
}
