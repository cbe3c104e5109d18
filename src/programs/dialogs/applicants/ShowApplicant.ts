import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { html } from "../../../domain/text/Html.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import { undoWithin } from "../../../domain/market/Application.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { Applications, type QueuePosition } from "../../../services/Applications.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import * as Paper from "../home/SendResumePdf.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { viewApplication } from "../../market/ViewApplication.ts"
import { inGoodStanding } from "../../access/GoodStanding.ts"
import type { ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { applicantScreen, type ApplicantView } from "./ApplicantScreens.ts"
import { withOpened } from "../kit/OpenedList.ts"
import { inOpenedQueue } from "./OpenedQueue.ts"

/** Mark a new application as viewed when it is opened. */
const viewed = ({ account, now }: Interaction, received: ReceivedApplication) => {
  const asItIs = { ...received, counts: [] }
  return received.application.status === "sent"
    ? viewApplication({ by: account.id, application: received.application.id, now }).pipe(
        Effect.catchTags({
          ImpossibleStep: () => Effect.succeed(asItIs),
          NotAllowed: () => Effect.succeed(asItIs),
        }),
      )
    : Effect.succeed(asItIs)
}

const viewOf = (
  { now }: Interaction,
  received: ReceivedApplication,
  state: ListState,
  standing: QueuePosition,
) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { application } = received
    const view: ApplicantView = {
      ...received,
      state,
      resume: yield* (yield* Resumes).get(application.resume),
      history: yield* applications.history(application.id),
      standing,
      mayReconsider: application.status === "declined" && now - application.updatedAt < undoWithin,
    }
    return view
  })

export interface ApplicantShown extends Changes {
  readonly said?: string
  readonly warning?: string
  /** The application refused just now: its refusal can be undone from here. */
  readonly refused?: ApplicationId
}

/** A screen about an application, other than its card. */
export const showAbout = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  make: (view: ApplicantView) => Screen,
) =>
  Effect.gen(function* () {
    const { position } = yield* inOpenedQueue(interaction, received, state)
    const view = yield* viewOf(interaction, received, state, position)
    return show(interaction, make(view), { about: yield* inGoodStanding([received.application.applicant]) })
  })

/** An application's card, optionally under a line that confirms or explains. */
export const showApplicant = (
  interaction: Interaction,
  received: ReceivedApplication,
  state: ListState,
  { refused, said, warning, ...changes }: ApplicantShown = {},
) =>
  Effect.gen(function* () {
    // Before it is viewed: that may take it out of the list.
    const { list, position } = yield* inOpenedQueue(interaction, received, state)
    const { counts, ...seen } = yield* viewed(interaction, received)
    const view = yield* viewOf(interaction, seen, state, position)
    const card = applicantScreen(textsOf(interaction), interaction.account.locale, {
      ...view,
      ...(refused !== undefined && { refused }),
    })
    const line = warning === undefined ? said && html`✅ ${said}` : html`⚠️ ${warning}`
    const session = changes.session ?? interaction.session
    const about = yield* inGoodStanding([received.application.applicant])
    return show(interaction, line ? under(line, card) : card, {
      ...changes,
      session: list === undefined ? session : withOpened(session, list),
      about,
      at: areaTap("applicants", "show", { id: received.application.id, state }),
      counts: [...counts, ...(changes.counts ?? [])],
    })
  })

/** The card of a banned applicant: no act is possible, since no notice could be delivered. */
export const showUnavailable = (interaction: Interaction, received: ReceivedApplication, state: ListState) =>
  showApplicant(interaction, received, state, { warning: textsOf(interaction).applicants.unavailable })

/** The résumé as a PDF, unless the application was withdrawn. */
export const sendApplicantPdf = (interaction: Interaction, { application }: ReceivedApplication) => {
  const { id, resume, status } = application
  return status === "withdrawn"
    ? Effect.succeed(outOfDate(interaction))
    : Paper.sendResumePdf(interaction, resume, { _tag: "Receiver", application: id })
}
