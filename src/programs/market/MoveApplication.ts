import { Data, Effect } from "effect"
import { happened } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import type { DeclineReason, EmployerAct } from "../../domain/market/Application.ts"
import { isInGoodStanding } from "../access/GoodStanding.ts"
import { receivedApplication } from "../access/ReceivedApplication.ts"
import { changeApplication } from "./ChangeApplication.ts"
import { inTransaction } from "./InTransaction.ts"

/** An employer's answer to an application. */
export type EmployerAnswer =
  | { readonly status: "shortlisted" | "hired" }
  /** To an interview; the message may be empty. */
  | { readonly status: "invited"; readonly invitation: string }
  | { readonly status: "declined"; readonly reason: DeclineReason }

/** The applicant is banned, so that no answer could be delivered. */
export class ApplicantUnavailable extends Data.TaggedError("ApplicantUnavailable") {}

interface Moving {
  readonly by: UserId
  readonly application: number
  readonly answer: EmployerAnswer
  readonly now: number
}

const acts = {
  shortlisted: "shortlist",
  invited: "invite",
  hired: "hire",
  declined: "decline",
} as const satisfies Record<EmployerAnswer["status"], EmployerAct>

const saidIn = (answer: EmployerAnswer) => ({
  ...(answer.status === "invited" && { invitation: answer.invitation }),
  ...(answer.status === "declined" && { declined: answer.reason }),
})

/**
 * Answer an application that the company received. A refusal can be undone for `undoWithin`; the applicant is told only
 * after that.
 */
export const moveApplication = Effect.fn("MoveApplication")(function* (moving: Moving) {
  const { answer, by, now } = moving
  const received = yield* receivedApplication(by, moving.application)
  if (!(yield* isInGoodStanding(received.application.applicant))) return yield* new ApplicantUnavailable()
  const change = { act: acts[answer.status], ...saidIn(answer) }
  const application = yield* changeApplication(received.application, change, now)
  return { ...received, application, counts: [happened(answer.status)] }
}, inTransaction)
