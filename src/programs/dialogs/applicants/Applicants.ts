import { Effect, Either } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { afterStep, type ApplicationAct } from "../../../domain/market/Application.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import type { Answer } from "../kit/Answer.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import { ownVacancy } from "../../access/OwnVacancy.ts"
import { type ReceivedApplication, receivedApplication } from "../../access/ReceivedApplication.ts"
import { declineScreen, hireScreen } from "./ApplicantScreens.ts"
import { askForInvitation, askForNote, interviewDialog, noteDialog } from "./ApplicantDialogs.ts"
import { sendApplicantPdf, showAbout, showApplicant, showUnavailable } from "./ShowApplicant.ts"
import { showBoard, showApplicantFilters, showApplicants } from "./ShowApplicants.ts"
import { askRefuseAll, refuseAll, restoreAll } from "./RefuseAll.ts"
import * as Steps from "./AnswerApplicant.ts"
import { asMember } from "../home/WithCompany.ts"
import { actOn } from "../home/IfAllowed.ts"

/** Ask only if the application's status still allows the act. */
const ifPossible = <E, R>(
  interaction: Interaction,
  received: ReceivedApplication,
  [step, state]: readonly [ApplicationAct, ListState],
  ask: () => Effect.Effect<Outcome, E, R>,
) =>
  Effect.gen(function* () {
    const { applicant, status } = received.application
    if (Either.isLeft(afterStep(status, step))) return outOfDate(interaction)
    return (yield* isInGoodStanding(applicant))
      ? yield* ask()
      : yield* showUnavailable(interaction, received, state)
  })

type Seen = ActArgument<"applicants", "show">

/** A handler that needs no argument other than the application and the list. */
const at =
  <Used extends Answer>(
    step: (interaction: Interaction, received: ReceivedApplication, state: ListState) => Used,
  ) =>
  (interaction: Interaction, received: ReceivedApplication, { state }: Seen) =>
    step(interaction, received, state)

/** A confirmation screen for an act. */
const asking = (step: ApplicationAct, make: typeof hireScreen) =>
  at((interaction, received, state) =>
    ifPossible(interaction, received, [step, state], () =>
      showAbout(interaction, received, state, (view) =>
        make(textsOf(interaction), interaction.account.locale, view),
      ),
    ),
  )

const own = actOn(ownVacancy)
const received = actOn(receivedApplication)

/** Applications to a company's vacancies, for its members. */
export const applicants = {
  name: "applicants",
  acts: {
    open: asMember((interaction, company) => showBoard(interaction, company)),
    board: asMember((interaction, company, { page }) => showBoard(interaction, company, page)),
    list: own((interaction, { vacancy }, { list }) => showApplicants(interaction, vacancy, list)),
    chooseFilter: own((interaction, { vacancy }, { state }) =>
      showApplicantFilters(interaction, vacancy, state),
    ),
    show: received(at((interaction, its, state) => showApplicant(interaction, its, state))),
    shortlist: received(at(Steps.shortlist)),
    askHire: received(asking("hire", hireScreen)),
    hire: received(at(Steps.hire)),
    invite: received(
      at((interaction, its, state) =>
        ifPossible(interaction, its, ["invite", state], () => askForInvitation(interaction, its)),
      ),
    ),
    askDecline: received(asking("decline", declineScreen)),
    decline: received((interaction, its, { refusal: { reason, state } }) =>
      Steps.decline(interaction, its, state, reason),
    ),
    reconsider: received(at(Steps.reconsider)),
    note: received((interaction, its) => askForNote(interaction, its)),
    sendPdf: received((interaction, its) => sendApplicantPdf(interaction, its)),
    shortlistAndGoOn: received(at(Steps.shortlistAndGoOn)),
    declineAndGoOn: received((interaction, its, { refusal: { reason, state } }) =>
      Steps.declineAndGoOn(interaction, its, state, reason),
    ),
    askRefuseAll: own((interaction, its, { state }) => askRefuseAll(interaction, its, state)),
    refuseAll: own((interaction, its, { refusal }) => refuseAll(interaction, its, refusal)),
    restoreAll: own((interaction, its, { at: moment }) => restoreAll(interaction, its, moment)),
  },
  dialogs: [noteDialog, interviewDialog],
} satisfies Area<"applicants", StorageError, unknown>
