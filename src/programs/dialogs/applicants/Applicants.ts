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
import type { LateNotices } from "../../../services/PostponedNotices.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, Handler } from "../Area.ts"
import { withCompany } from "../../access/CompanyMember.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import { withOwn } from "../../access/OwnVacancy.ts"
import { type Received, withReceived } from "../../access/ReceivedApplication.ts"
import { declineScreen, hireScreen } from "./ApplicantScreens.ts"
import { askForInvitation, askForNote, inviteDialog, noteDialog } from "./ApplicantDialogs.ts"
import { sendPaper, showAbout, showApplicant, showUnavailable } from "./ShowApplicant.ts"
import { showBoard, showFilters, showQueue } from "./ShowApplicants.ts"
import { readState, type State } from "./ListState.ts"
import * as Steps from "./MoveApplication.ts"

type Needs = Accounts | Applications | Caps | Companies | LateNotices | Resumes | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

const board = (encounter: Encounter, arg: string): Answered =>
  withCompany(encounter, (company) => showBoard(encounter, company, readState(arg).page))

/** A question is asked only as long as its answer makes sense. */
const ifPossible = (
  encounter: Encounter,
  received: Received,
  [step, state]: readonly [ApplicationAct, State],
  ask: () => Answered,
): Answered =>
  Effect.gen(function* () {
    const { applicant, status } = received.application
    if (Either.isLeft(afterStep(status, step))) return outOfDate(encounter)
    return (yield* isInGoodStanding(applicant))
      ? yield* ask()
      : yield* showUnavailable(encounter, received, state)
  })

/** `experience-all-n`: why, and the list it was seen in. */
const readDecline = (arg: string): { readonly reason: Reason | undefined; readonly state: State } => {
  const [name = "", ...rest] = arg.split("-")
  return {
    reason: DeclineReason.literals.find((reason) => reason === name),
    state: readState(rest.join("-")),
  }
}

const decline = (encounter: Encounter, received: Received, arg: string): Answered => {
  const { reason, state } = readDecline(arg)
  return reason === undefined
    ? Effect.succeed(outOfDate(encounter))
    : Steps.decline(encounter, received, state, reason)
}

type ReceivedAct = (encounter: Encounter, received: Received, arg: string) => Answered

/** A step that needs nothing but a tap. */
const at =
  (step: (encounter: Encounter, received: Received, state: State) => Answered): ReceivedAct =>
  (encounter, received, arg) =>
    step(encounter, received, readState(arg))

/** A question about a step, on a screen of its own. */
const asking =
  (step: ApplicationAct, make: typeof hireScreen): ReceivedAct =>
  (encounter, received, arg) => {
    const state = readState(arg)
    const { locale } = encounter.account
    return ifPossible(encounter, received, [step, state], () =>
      showAbout(encounter, received, state, (view) => make(textsOf(encounter), locale, view)),
    )
  }

const receivedActs = {
  view: at((encounter, received, state) => showApplicant(encounter, received, state)),
  shortlist: at(Steps.shortlist),
  askhire: asking("hire", hireScreen),
  hire: at(Steps.hire),
  invite: at((encounter, received, state) =>
    ifPossible(encounter, received, ["invite", state], () => askForInvitation(encounter, received)),
  ),
  askdecline: asking("decline", declineScreen),
  decline,
  reconsider: at(Steps.reconsider),
  pdf: (encounter, received) => sendPaper(encounter, received),
  note: (encounter, received) => askForNote(encounter, received),
} satisfies Readonly<Record<string, ReceivedAct>>

/** What was sent to a company's vacancies, for those who act for it. */
export const queue: Area<"queue", StorageError, Needs> = {
  name: "queue",
  acts: {
    board: (encounter, { arg }) => board(encounter, arg),
    of: (encounter, { arg, id }) =>
      withOwn(encounter, id, ({ vacancy }) => {
        const state = readState(arg)
        return showQueue(encounter, vacancy, state, state.page)
      }),
    filter: (encounter, { arg, id }) =>
      withOwn(encounter, id, ({ vacancy }) => showFilters(encounter, vacancy, readState(arg))),
    ...Record.map(
      receivedActs,
      (act: ReceivedAct): Handler<StorageError, Needs> =>
        (encounter, { arg, id }) =>
          withReceived(encounter, id, (received) => act(encounter, received, arg)),
    ),
  },
  open: (encounter) => board(encounter, ""),
  dialogs: [noteDialog, inviteDialog],
}
