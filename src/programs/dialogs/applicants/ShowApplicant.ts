import { Effect, Option } from "effect"
import { happened } from "../../../domain/Count.ts"
import { html } from "../../../domain/text/Html.ts"
import { undoWithin } from "../../../domain/market/Application.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import * as Paper from "../home/SendResumePdf.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { inGoodStanding } from "../../access/GoodStanding.ts"
import type { Received } from "../../access/ReceivedApplication.ts"
import { cardScreen, type CardView } from "./ApplicantScreens.ts"
import { queueOf, type State } from "./ListState.ts"

/** Looking at what is new makes it viewed; nobody is told. */
const viewed = (encounter: Encounter, received: Received) =>
  Effect.gen(function* () {
    const { application } = received
    if (application.status !== "sent") return { received, counts: [] }
    const applications = yield* Applications
    const transaction = yield* Transaction
    const change = { from: "sent", to: "viewed", declined: Option.none() } as const
    const isFirst = yield* transaction.run(applications.setStatus(application.id, change, encounter.now))
    return {
      received: { ...received, application: { ...application, status: change.to, updatedAt: encounter.now } },
      counts: isFirst ? [happened("viewed")] : [],
    }
  })

const viewOf = ({ now }: Encounter, received: Received, state: State) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { application, vacancy } = received
    const view: CardView = {
      ...received,
      state,
      resume: yield* (yield* Resumes).get(application.resume),
      history: yield* applications.history(application.id),
      standing: yield* applications.standing(queueOf(vacancy.id, state), application.id),
      mayReconsider: application.status === "declined" && now - application.updatedAt < undoWithin,
    }
    return view
  })

export interface Showing extends Changes {
  readonly said?: string
  readonly refused?: string
}

/** Another screen about an application than its card. */
export const showAbout = (
  encounter: Encounter,
  received: Received,
  state: State,
  make: (view: CardView) => Screen,
) =>
  Effect.gen(function* () {
    const view = yield* viewOf(encounter, received, state)
    return show(encounter, make(view), { about: yield* inGoodStanding([received.application.applicant]) })
  })

/** An application's card, perhaps under a line that says what was done, or why not. */
export const showApplicant = (
  encounter: Encounter,
  received: Received,
  state: State,
  { refused, said, ...changes }: Showing = {},
) =>
  Effect.gen(function* () {
    const seen = yield* viewed(encounter, received)
    const view = yield* viewOf(encounter, seen.received, state)
    const card = cardScreen(textsOf(encounter), encounter.account.locale, view)
    const line = refused === undefined ? said && html`✅ ${said}` : html`⚠️ ${refused}`
    const about = yield* inGoodStanding([received.application.applicant])
    return show(encounter, line ? under(line, card) : card, {
      ...changes,
      about,
      counts: [...seen.counts, ...(changes.counts ?? [])],
    })
  })

/** The card, where the applicant is banned: nothing can be done, since nobody could be told of it. */
export const showUnavailable = (encounter: Encounter, received: Received, state: State) =>
  showApplicant(encounter, received, state, { refused: textsOf(encounter).queue.unavailable })

/** The résumé as a file; whoever withdrew is no longer shown. */
export const sendPaper = (encounter: Encounter, { application }: Received) => {
  const { id, resume, status } = application
  return status === "withdrawn"
    ? Effect.succeed(outOfDate(encounter))
    : Paper.sendPaper(encounter, resume, { _tag: "Receiver", application: id })
}
