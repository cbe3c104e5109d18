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
import { PostponedNotices } from "../../../services/PostponedNotices.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { isInGoodStanding } from "../../access/GoodStanding.ts"
import type { ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { type About, applicantNotices, type ApplicantEvent } from "../notices/ApplicantNotices.ts"
import { showApplicant, showUnavailable } from "./ShowApplicant.ts"
import type { ListState } from "./ListState.ts"

interface Change {
  readonly to: ApplicationStatus
  readonly declined?: DeclineReason
  readonly invitation?: string
}

/** Writes a change and what it comes along with; false when somebody else's was first. */
const write = <E, R>(
  { now }: Interaction,
  { application }: ReceivedApplication,
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

const changed = (
  { now }: Interaction,
  received: ReceivedApplication,
  { declined, invitation, to }: Change,
): ReceivedApplication => ({
  ...received,
  application: {
    ...received.application,
    status: to,
    declined: Option.fromNullable(declined),
    invitation: invitation ?? received.application.invitation,
    updatedAt: now,
  },
})

const aboutOf = ({ account }: Interaction, { company, vacancy }: ReceivedApplication): About => ({
  vacancy,
  company,
  by: [account.id],
})

/** What was done, and whether its applicant hears of it. */
const saidOf = (t: Texts, done: string, hears: string, isHeardOf: boolean): string =>
  [done, isHeardOf ? hears : t.applicants.unreachable].filter((words) => words !== "").join(" ")

/** The card as it is now, where the button came too late; a second tap is not late, but done. */
const late = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  isSecondTap(interaction)
    ? Effect.succeed(stayQuiet(interaction))
    : showApplicant(interaction, received, state, { refused: textsOf(interaction).applicants.changed })

/** What leads on: the applicant hears of it at once. */
const advance =
  (step: EmployerAct, told: Exclude<ApplicantEvent, { status: "declined" | "closed" }>) =>
  (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
    Effect.gen(function* () {
      if (!(yield* isInGoodStanding(received.application.applicant)))
        return yield* showUnavailable(interaction, received, state)
      const next = afterStep(received.application.status, step)
      if (Either.isLeft(next)) return yield* late(interaction, received, state)
      const change: Change = {
        to: next.right,
        ...(told.status === "invited" && { invitation: told.invitation }),
      }
      if (!(yield* write(interaction, received, change, Effect.void)))
        return yield* late(interaction, received, state)
      const notices = yield* applicantNotices([received.application], aboutOf(interaction, received), told)
      const t = textsOf(interaction)
      const hears = told.status === "invited" ? "" : t.applicants.knows
      const said = saidOf(t, t.applicants[told.status], hears, yield* isHeard(notices))
      return yield* showApplicant(interaction, changed(interaction, received, change), state, {
        said,
        notices,
        counts: [happened(told.status)],
      })
    })

export const shortlist = advance("shortlist", { status: "shortlisted" })
export const hire = advance("hire", { status: "hired" })
export const inviteApplicant = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  invitation: string,
) => advance("invite", { status: "invited", invitation })(interaction, received, state)

/** The applicant hears of it once it can't be taken back any more. */
export const decline = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  reason: DeclineReason,
) =>
  Effect.gen(function* () {
    if (!(yield* isInGoodStanding(received.application.applicant)))
      return yield* showUnavailable(interaction, received, state)
    const { application } = received
    const next = afterStep(application.status, "decline")
    if (Either.isLeft(next)) return yield* late(interaction, received, state)
    const waiting = yield* PostponedNotices
    const told = { status: "declined", reason } as const
    const notices = yield* applicantNotices([application], aboutOf(interaction, received), told)
    const due = interaction.now + undoWithin
    const postponing = Effect.forEach(notices, (notice) => waiting.postpone(application.id, notice, due), {
      discard: true,
    })
    const change = { to: next.right, declined: reason }
    if (!(yield* write(interaction, received, change, postponing)))
      return yield* late(interaction, received, state)
    const t = textsOf(interaction)
    const said = saidOf(t, t.applicants.declined, t.applicants.hearsSoon, yield* isHeard(notices))
    return yield* showApplicant(interaction, changed(interaction, received, change), state, {
      said,
      counts: [happened("declined")],
    })
  })

/** Back to where it was, as long as the applicant has not been told. */
export const reconsider = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  Effect.gen(function* () {
    const { application } = received
    const { applicants: t } = textsOf(interaction)
    if (application.status !== "declined") return yield* late(interaction, received, state)
    const waiting = yield* PostponedNotices
    const isEarly = interaction.now - application.updatedAt < undoWithin
    if (!isEarly || !(yield* waiting.cancel(application.id)))
      return yield* showApplicant(interaction, received, state, { refused: t.tooLate })
    const change = { to: beforeLast(yield* (yield* Applications).history(application.id)) }
    if (!(yield* write(interaction, received, change, Effect.void)))
      return yield* late(interaction, received, state)
    const restored = changed(interaction, received, change)
    return yield* showApplicant(interaction, restored, state, {
      said: t.reconsidered,
      counts: [happened("reconsidered")],
    })
  })
