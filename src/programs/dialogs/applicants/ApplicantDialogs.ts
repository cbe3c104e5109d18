import { Effect, Option } from "effect"
import { noteApplication } from "../../market/NoteApplication.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type ReceivedApplication, receivedApplication } from "../../access/ReceivedApplication.ts"
import { interviewWizard, noteWizard, type Words } from "./ApplicantWizards.ts"
import { showApplicant } from "./ShowApplicant.ts"
import { everyApplicant, type ListState } from "../../../domain/buttons/ListState.ts"
import { lastArgument } from "../kit/Trail.ts"
import { inviteApplicant } from "./AnswerApplicant.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { whomKey } from "../wizard/AboutWhom.ts"
import { changeAnswer, openWizardAbout } from "../wizard/OpenWizard.ts"
import type { Answers } from "../wizard/Wizard.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { nameOfApplicant } from "./ApplicantScreens.ts"

/** The list that led to the application on the screen. */
const stateOf = ({ session }: Interaction): ListState =>
  Option.match(lastArgument(session, "applicants", "show"), {
    onNone: () => everyApplicant,
    onSome: ({ state }) => state,
  })

const keepNote = (interaction: Interaction, { about = 0, answers: { words }, session }: Finish<Words>) => {
  const idle: Interaction = { ...interaction, session }
  return ifAllowed(idle, noteApplication({ by: idle.account.id, application: about, note: words }), (noted) =>
    showApplicant(idle, noted, stateOf(idle), { said: textsOf(idle).applicants.noteKept }),
  )
}

export const noteDialog = makeDialog(noteWizard, keepNote)

/** The applicant's name, for the questions of a wizard. */
const naming = ({ account }: Interaction, { application }: ReceivedApplication) =>
  Effect.map(
    Effect.flatMap(Resumes, ({ get }) => get(application.resume)),
    (resume): Answers => ({ [whomKey]: nameOfApplicant(account.locale, { application, resume }) }),
  )

export const askForNote = (interaction: Interaction, received: ReceivedApplication) => {
  const { id, note } = received.application
  return Effect.map(naming(interaction, received), (named) =>
    changeAnswer(noteWizard, interaction, {
      about: id,
      answers: note === "" ? named : { ...named, words: note },
      step: "words",
    }),
  )
}

const sendInvitation = (
  interaction: Interaction,
  { about = 0, answers: { words }, session }: Finish<Words>,
) => {
  const idle: Interaction = { ...interaction, session }
  return ifAllowed(idle, receivedApplication(idle.account.id, about), (received) =>
    inviteApplicant(idle, received, stateOf(idle), words),
  )
}

export const interviewDialog = makeDialog(interviewWizard, sendInvitation)

export const askForInvitation = (interaction: Interaction, received: ReceivedApplication) =>
  Effect.map(naming(interaction, received), (named) =>
    openWizardAbout(interviewWizard, interaction, received.application.id, named),
  )
