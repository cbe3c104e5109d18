import { Effect, Either, Option } from "effect"
import { happened } from "../../../domain/Count.ts"
import {
  afterStep,
  type ApplicationStatus,
  beforeLast,
  type DeclineReason,
  type EmployerAct,
  undoWithin,
} from "../../../domain/market/Application.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Applications } from "../../../services/Applications.ts"
import { LateNotices } from "../../../services/PostponedNotices.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import type { Received } from "../../access/ReceivedApplication.ts"
import { type About, tellApplicants, type Told } from "../notices/ApplicantNotices.ts"
import { showApplicant, showUnavailable } from "./ShowApplicant.ts"
import type { State } from "./ListState.ts"

interface Change {
  readonly to: ApplicationStatus
  readonly declined?: DeclineReason
  readonly invitation?: string
}

/** Writes a change and what it comes along with; false when somebody else's was first. */
const write = <E, R>(
  { now }: Encounter,
  { application }: Received,
  { declined, invitation, to }: Change,
  along: Effect.Effect<void, E, R>,
) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const transaction = yield* Transaction
    const change = {
      from: application.status,
      to,
      declined: Option.fromNullable(declined),
      ...(invitation !== undefined && { invitation }),
    }
    const changing = Effect.tap(applications.setStatus(application.id, change, now), (done) =>
      done ? along : Effect.void,
    )
    return yield* transaction.run(changing)
  })

const changed = ({ now }: Encounter, received: Received, { declined, invitation, to }: Change): Received => ({
  ...received,
  application: {
    ...received.application,
    status: to,
    declined: Option.fromNullable(declined),
    invitation: invitation ?? received.application.invitation,
    updatedAt: now,
  },
})

const aboutOf = ({ account }: Encounter, { company, vacancy }: Received): About => ({
  vacancy,
  company,
  by: [account.id],
})

/** What was done, and whether its applicant hears of it. */
const saidOf = (t: Texts, done: string, hears: string, isHeardOf: boolean): string =>
  [done, isHeardOf ? hears : t.queue.unreachable].filter((words) => words !== "").join(" ")

/** The card as it is now, where the button came too late; a second tap is not late, but done. */
const late = (encounter: Encounter, received: Received, state: State) =>
  isSecondTap(encounter)
    ? Effect.succeed(stayQuiet(encounter))
    : showApplicant(encounter, received, state, { refused: textsOf(encounter).queue.changed })

/** What leads on: the applicant hears of it at once. */
const advance =
  (step: EmployerAct, told: Exclude<Told, { status: "declined" | "closed" }>) =>
  (encounter: Encounter, received: Received, state: State) =>
    Effect.gen(function* () {
      if (!(yield* isInGoodStanding(received.application.applicant)))
        return yield* showUnavailable(encounter, received, state)
      const next = afterStep(received.application.status, step)
      if (Either.isLeft(next)) return yield* late(encounter, received, state)
      const change: Change = {
        to: next.right,
        ...(told.status === "invited" && { invitation: told.invitation }),
      }
      if (!(yield* write(encounter, received, change, Effect.void)))
        return yield* late(encounter, received, state)
      const notices = yield* tellApplicants([received.application], aboutOf(encounter, received), told)
      const t = textsOf(encounter)
      const hears = told.status === "invited" ? "" : t.queue.knows
      const said = saidOf(t, t.queue[told.status], hears, yield* isHeard(notices))
      return yield* showApplicant(encounter, changed(encounter, received, change), state, {
        said,
        notices,
        counts: [happened(told.status)],
      })
    })

export const shortlist = advance("shortlist", { status: "shortlisted" })
export const hire = advance("hire", { status: "hired" })
export const invite = (encounter: Encounter, received: Received, state: State, invitation: string) =>
  advance("invite", { status: "invited", invitation })(encounter, received, state)

/** The applicant hears of it once it can't be taken back any more. */
export const decline = (encounter: Encounter, received: Received, state: State, reason: DeclineReason) =>
  Effect.gen(function* () {
    if (!(yield* isInGoodStanding(received.application.applicant)))
      return yield* showUnavailable(encounter, received, state)
    const { application } = received
    const next = afterStep(application.status, "decline")
    if (Either.isLeft(next)) return yield* late(encounter, received, state)
    const waiting = yield* LateNotices
    const told = { status: "declined", reason } as const
    const notices = yield* tellApplicants([application], aboutOf(encounter, received), told)
    const due = encounter.now + undoWithin
    const postponing = Effect.forEach(notices, (notice) => waiting.postpone(application.id, notice, due), {
      discard: true,
    })
    const change = { to: next.right, declined: reason }
    if (!(yield* write(encounter, received, change, postponing)))
      return yield* late(encounter, received, state)
    const t = textsOf(encounter)
    const said = saidOf(t, t.queue.declined, t.queue.hearsSoon, yield* isHeard(notices))
    return yield* showApplicant(encounter, changed(encounter, received, change), state, {
      said,
      counts: [happened("declined")],
    })
  })

/** Back to where it was, as long as the applicant has not been told. */
export const reconsider = (encounter: Encounter, received: Received, state: State) =>
  Effect.gen(function* () {
    const { application } = received
    const { queue } = textsOf(encounter)
    if (application.status !== "declined") return yield* late(encounter, received, state)
    const waiting = yield* LateNotices
    const isEarly = encounter.now - application.updatedAt < undoWithin
    if (!isEarly || !(yield* waiting.cancel(application.id)))
      return yield* showApplicant(encounter, received, state, { refused: queue.tooLate })
    const change = { to: beforeLast(yield* (yield* Applications).history(application.id)) }
    if (!(yield* write(encounter, received, change, Effect.void)))
      return yield* late(encounter, received, state)
    const restored = changed(encounter, received, change)
    return yield* showApplicant(encounter, restored, state, {
      said: queue.reconsidered,
      counts: [happened("reconsidered")],
    })
  })
