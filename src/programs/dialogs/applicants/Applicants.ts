import { Effect, Either, Record } from "effect"
import {
  afterStep,
  type ApplicationAct,
  DeclineReason,
  type DeclineReason as Reason,
} from "../../../domain/market/Application.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { PostponedNotices } from "../../../services/PostponedNotices.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import { ownVacancy } from "../../access/OwnVacancy.ts"
import { type ReceivedApplication, receivedApplication } from "../../access/ReceivedApplication.ts"
import { declineScreen, hireScreen } from "./ApplicantScreens.ts"
import { askForInvitation, askForNote, interviewDialog, noteDialog } from "./ApplicantDialogs.ts"
import { sendApplicantPdf, showAbout, showApplicant, showUnavailable } from "./ShowApplicant.ts"
import { showBoard, showApplicantFilters, showApplicants } from "./ShowApplicants.ts"
import { readState, type ListState } from "./ListState.ts"
import * as Steps from "./AnswerApplicant.ts"
import { withCompany } from "../home/WithCompany.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

type Needs = Accounts | Applications | Caps | Companies | PostponedNotices | Resumes | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

const board = (interaction: Interaction, arg: string): Answered =>
  withCompany(interaction, (company) => showBoard(interaction, company, readState(arg).page))

/** A question is asked only as long as its answer makes sense. */
const ifPossible = (
  interaction: Interaction,
  received: ReceivedApplication,
  [step, state]: readonly [ApplicationAct, ListState],
  ask: () => Answered,
): Answered =>
  Effect.gen(function* () {
    const { applicant, status } = received.application
    if (Either.isLeft(afterStep(status, step))) return outOfDate(interaction)
    return (yield* isInGoodStanding(applicant))
      ? yield* ask()
      : yield* showUnavailable(interaction, received, state)
  })

/** `experience-all-n`: why, and the list it was seen in. */
const readDecline = (arg: string): { readonly reason: Reason | undefined; readonly state: ListState } => {
  const [name = "", ...rest] = arg.split("-")
  return {
    reason: DeclineReason.literals.find((reason) => reason === name),
    state: readState(rest.join("-")),
  }
}

const decline = (interaction: Interaction, received: ReceivedApplication, arg: string): Answered => {
  const { reason, state } = readDecline(arg)
  return reason === undefined
    ? Effect.succeed(outOfDate(interaction))
    : Steps.decline(interaction, received, state, reason)
}

type ReceivedAct = (interaction: Interaction, received: ReceivedApplication, arg: string) => Answered

/** A step that needs nothing but a tap. */
const at =
  (
    step: (interaction: Interaction, received: ReceivedApplication, state: ListState) => Answered,
  ): ReceivedAct =>
  (interaction, received, arg) =>
    step(interaction, received, readState(arg))

/** A question about a step, on a screen of its own. */
const asking =
  (step: ApplicationAct, make: typeof hireScreen): ReceivedAct =>
  (interaction, received, arg) => {
    const state = readState(arg)
    const { locale } = interaction.account
    return ifPossible(interaction, received, [step, state], () =>
      showAbout(interaction, received, state, (view) => make(textsOf(interaction), locale, view)),
    )
  }

const receivedActs = {
  view: at((interaction, received, state) => showApplicant(interaction, received, state)),
  shortlist: at(Steps.shortlist),
  askhire: asking("hire", hireScreen),
  hire: at(Steps.hire),
  invite: at((interaction, received, state) =>
    ifPossible(interaction, received, ["invite", state], () => askForInvitation(interaction, received)),
  ),
  askdecline: asking("decline", declineScreen),
  decline,
  reconsider: at(Steps.reconsider),
  pdf: (interaction, received) => sendApplicantPdf(interaction, received),
  note: (interaction, received) => askForNote(interaction, received),
} satisfies Readonly<Record<string, ReceivedAct>>

/** What was sent to a company's vacancies, for those who act for it. */
export const applicants: FormerArea<"queue", StorageError, Needs> = {
  name: "queue",
  acts: {
    board: (interaction, { arg }) => board(interaction, arg),
    of: (interaction, { arg, id }) =>
      ifAllowed(interaction, ownVacancy(interaction.account.id, id), ({ vacancy }) => {
        const state = readState(arg)
        return showApplicants(interaction, vacancy, state, state.page)
      }),
    filter: (interaction, { arg, id }) =>
      ifAllowed(interaction, ownVacancy(interaction.account.id, id), ({ vacancy }) =>
        showApplicantFilters(interaction, vacancy, readState(arg)),
      ),
    ...Record.map(
      receivedActs,
      (act: ReceivedAct): Handler<FormerTap, StorageError, Needs> =>
        (interaction, { arg, id }) =>
          ifAllowed(interaction, receivedApplication(interaction.account.id, id), (received) =>
            act(interaction, received, arg),
          ),
    ),
  },
  open: (interaction) => board(interaction, ""),
  dialogs: [noteDialog, interviewDialog],
}
