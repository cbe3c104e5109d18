import { Effect, Either } from "effect"
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
import type { LateNotices } from "../../../services/LateNotices.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, Done } from "../Area.ts"
import { withCompany } from "../company/Access.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { isInGoodStanding } from "../standing/Shown.ts"
import { withOwn } from "../vacancy/Access.ts"
import { type Received, withReceived } from "./Access.ts"
import { declineScreen, hireScreen } from "./CardScreens.ts"
import { askForInvitation, askForNote, inviteDialog, noteDialog } from "./QueueDialogs.ts"
import { sendPaper, showAbout, showApplicant, showUnavailable } from "./ShowApplicant.ts"
import { showBoard, showFilters, showQueue } from "./ShowQueue.ts"
import { readState, type State } from "./State.ts"
import * as Steps from "./Steps.ts"

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

const onReceived = (encounter: Encounter, received: Received, { act, arg }: Done): Answered => {
  const state = readState(arg)
  const t = textsOf(encounter)
  const { locale } = encounter.account
  switch (act) {
    case "view":
      return showApplicant(encounter, received, state)
    case "shortlist":
      return Steps.shortlist(encounter, received, state)
    case "askhire":
      return ifPossible(encounter, received, ["hire", state], () =>
        showAbout(encounter, received, state, (view) => hireScreen(t, locale, view)),
      )
    case "hire":
      return Steps.hire(encounter, received, state)
    case "invite":
      return ifPossible(encounter, received, ["invite", state], () => askForInvitation(encounter, received))
    case "askdecline":
      return ifPossible(encounter, received, ["decline", state], () =>
        showAbout(encounter, received, state, (view) => declineScreen(t, locale, view)),
      )
    case "decline":
      return decline(encounter, received, arg)
    case "reconsider":
      return Steps.reconsider(encounter, received, state)
    case "pdf":
      return sendPaper(encounter, received)
    case "note":
      return askForNote(encounter, received)
    default:
      return Effect.succeed(outOfDate(encounter))
  }
}

/** What was sent to a company's vacancies, for those who act for it. */
export const queue: Area<StorageError, Needs> = {
  name: "queue",
  acts: [
    ...["board", "of", "filter", "view", "shortlist", "askhire", "hire", "invite"],
    ...["askdecline", "decline", "reconsider", "note", "pdf"],
  ],
  open: (encounter) => board(encounter, ""),
  act: (encounter, done) => {
    const state = readState(done.arg)
    switch (done.act) {
      case "open":
      case "board":
        return board(encounter, done.arg)
      case "of":
        return withOwn(encounter, done.id, ({ vacancy }) => showQueue(encounter, vacancy, state, state.page))
      case "filter":
        return withOwn(encounter, done.id, ({ vacancy }) => showFilters(encounter, vacancy, state))
      default:
        return withReceived(encounter, done.id, (received) => onReceived(encounter, received, done))
    }
  },
  dialogs: [noteDialog, inviteDialog],
}
