import { Effect } from "effect"
import { type DeclineReason, undoWithin } from "../../../domain/market/Application.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { PostponedNotices } from "../../../services/PostponedNotices.ts"
import type { ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { type EmployerAnswer, moveApplication } from "../../market/MoveApplication.ts"
import { reconsiderApplication } from "../../market/ReconsiderApplication.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { applicantNotices } from "../notices/ApplicantNotices.ts"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { showApplicant, showUnavailable } from "./ShowApplicant.ts"

/** What was done, and whether its applicant hears of it. */
const saidOf = (t: Texts, done: string, hears: string, isHeardOf: boolean): string =>
  [done, isHeardOf ? hears : t.applicants.unreachable].filter((words) => words !== "").join(" ")

/** The card as it is now, where the button came too late; a second tap is not late, but done. */
const late = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  isSecondTap(interaction)
    ? Effect.succeed(stayQuiet(interaction))
    : showApplicant(interaction, received, state, { refused: textsOf(interaction).applicants.changed })

/** To the applicant: at once, or, of a refusal, once it can't be taken back any more. */
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

/** What an employer answers, and the card as it is then. */
const move = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  answer: EmployerAnswer,
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
    return yield* showApplicant(interaction, moved, state, { said, notices: told, counts })
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

/** Back to where it was, as long as the applicant has not been told. */
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
      TooLate: () => showApplicant(interaction, received, state, { refused: t.tooLate }),
    }),
  )
}
