import { Effect } from "effect"
import { Applications } from "../../../services/Applications.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type Received, withReceived } from "../../access/ReceivedApplication.ts"
import { inviteWizard, noteWizard, type Words } from "./ApplicantWizards.ts"
import { showApplicant } from "./ShowApplicant.ts"
import { everything } from "./ListState.ts"
import { invite } from "./MoveApplication.ts"

const keepNote = (encounter: Encounter, { about = 0, answers: { words }, session }: Finish<Words>) => {
  const left: Encounter = { ...encounter, session }
  return withReceived(left, about, (received) =>
    Effect.gen(function* () {
      const applications = yield* Applications
      const transaction = yield* Transaction
      const application = { ...received.application, note: words }
      yield* transaction.run(applications.setNote(application.id, words))
      const said = textsOf(left).queue.noteKept
      return yield* showApplicant(left, { ...received, application }, everything, { said })
    }),
  )
}

export const noteDialog = makeDialog(noteWizard, keepNote)

export const askForNote = (encounter: Encounter, { application: { id, note } }: Received) =>
  noteDialog.change(encounter, { about: id, answers: note === "" ? {} : { words: note }, step: "words" })

const sendInvitation = (encounter: Encounter, { about = 0, answers: { words }, session }: Finish<Words>) => {
  const left: Encounter = { ...encounter, session }
  return withReceived(left, about, (received) => invite(left, received, everything, words))
}

export const inviteDialog = makeDialog(inviteWizard, sendInvitation)

export const askForInvitation = (encounter: Encounter, { application: { id } }: Received) =>
  inviteDialog.change(encounter, { about: id, answers: {}, step: "words" })
