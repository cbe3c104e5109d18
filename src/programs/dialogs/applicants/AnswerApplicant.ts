import { Effect, Option } from "effect"
import { type DeclineReason, undoWithin } from "../../../domain/market/Application.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { PostponedNotices } from "../../../services/PostponedNotices.ts"
import { asOption } from "../../access/Policy.ts"
import { receivedApplication, type ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { type EmployerAnswer, moveApplication } from "../../market/MoveApplication.ts"
import { reconsiderApplication } from "../../market/ReconsiderApplication.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { applicantNotices } from "../notices/ApplicantNotices.ts"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { nameOfApplicant } from "./ApplicantScreens.ts"
import { inOpenedQueue } from "./OpenedQueue.ts"
import { showApplicant, showUnavailable } from "./ShowApplicant.ts"

/** A confirmation that says whether the applicant will read a notice. */
const saidOf = (t: Texts, done: string, hears: string, isHeardOf: boolean): string =>
  [done, isHeardOf ? hears : t.applicants.unreachable].filter((words) => words !== "").join(" ")

/** The current card, where the button came too late; nothing after a second tap, whose first one succeeded. */
const late = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  isSecondTap(interaction)
    ? Effect.succeed(stayQuiet(interaction))
    : showApplicant(interaction, received, state, { warning: textsOf(interaction).applicants.changed })

/** Notices to send now; those of a refusal are postponed until it can't be undone. */
const tell = (
  { now }: Interaction,
  { application }: ReceivedApplication,
  { status }: EmployerAnswer,
  notices: ReadonlyArray<Outgoing>,
) =>
  Effect.gen(function* () {
    if (status !== "declined") return notices
    const waiting = yield* PostponedNotices
    for (const notice of notices) yield* waiting.postpone(application.id, notice, now + undoWithin)
    return []
  })

const hearsOf = ({ applicants: t }: Texts, { status }: EmployerAnswer): string => {
  if (status === "declined") return t.hearsSoon
  return status === "invited" ? "" : t.knows
}

/** The application after this one in the list, if any. */
const following = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  Effect.flatMap(inOpenedQueue(interaction, received, state), ({ position: { after } }) =>
    asOption(
      receivedApplication(
        interaction.account.id,
        Option.getOrElse(after, () => 0),
      ),
    ),
  )

/** Answer an application and show its card, or go on to the next one's. */
const move = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  answer: EmployerAnswer,
  goesOn = false,
) => {
  const { account, now } = interaction
  const moving = { by: account.id, application: received.application.id, answer, now }
  return Effect.gen(function* () {
    const { counts, ...moved } = yield* moveApplication(moving)
    const { application, company, vacancy } = moved
    const notices = yield* applicantNotices([application], { vacancy, company, by: [account.id] }, answer)
    const t = textsOf(interaction)
    const said = saidOf(t, t.applicants[answer.status], hearsOf(t, answer), yield* isHeard(notices))
    const told = yield* tell(interaction, moved, answer, notices)
    const next = goesOn ? yield* following(interaction, moved, state) : Option.none()
    if (Option.isNone(next))
      return yield* showApplicant(interaction, moved, state, { said, notices: told, counts })
    const resume = yield* (yield* Resumes).get(application.resume)
    const name = nameOfApplicant(account.locale, { application, resume })
    const changes = {
      notices: told,
      counts,
      ...(answer.status === "declined" && { refused: application.id }),
    }
    return yield* showApplicant(interaction, next.value, state, {
      ...changes,
      said: t.applicants.doneWith(name, said),
    })
  }).pipe(
    Effect.catchTags({
      ApplicantUnavailable: () => showUnavailable(interaction, received, state),
      ImpossibleStep: () => late(interaction, received, state),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    }),
  )
}

type Step = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
) => ReturnType<typeof move>

export const shortlist: Step = (interaction, received, state) =>
  move(interaction, received, state, { status: "shortlisted" })

export const shortlistAndGoOn: Step = (interaction, received, state) =>
  move(interaction, received, state, { status: "shortlisted" }, true)

export const hire: Step = (interaction, received, state) =>
  move(interaction, received, state, { status: "hired" })

export const inviteApplicant = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  invitation: string,
) => move(interaction, received, state, { status: "invited", invitation })

export const decline = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  reason: DeclineReason,
) => move(interaction, received, state, { status: "declined", reason })

export const declineAndGoOn = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  reason: DeclineReason,
) => move(interaction, received, state, { status: "declined", reason }, true)

/** Undo a refusal while the applicant hasn't been told of it. */
export const reconsider = (interaction: Interaction, received: ReceivedApplication, state: ListState) => {
  const { account, now } = interaction
  const { applicants: t } = textsOf(interaction)
  return reconsiderApplication({ by: account.id, application: received.application.id, now }).pipe(
    Effect.flatMap(({ counts, ...restored }) =>
      showApplicant(interaction, restored, state, { said: t.reconsidered, counts }),
    ),
    Effect.catchTags({
      ImpossibleStep: () => late(interaction, received, state),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      TooLate: () => showApplicant(interaction, received, state, { warning: t.tooLate }),
    }),
  )
}
