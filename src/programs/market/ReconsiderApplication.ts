import { Data, Effect } from "effect"
import { happened } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { afterStep, beforeLast, undoWithin } from "../../domain/market/Application.ts"
import { Applications } from "../../services/Applications.ts"
import { PostponedNotices } from "../../services/PostponedNotices.ts"
import { receivedApplication } from "../access/ReceivedApplication.ts"
import { changeApplication } from "./ChangeApplication.ts"
import { inTransaction } from "./InTransaction.ts"

/** The applicant has already been told of the refusal. */
export class TooLate extends Data.TaggedError("TooLate") {}

interface Reconsidering {
  readonly by: UserId
  readonly application: number
  readonly now: number
}

/** Undo a refusal while the notice to the applicant is still pending. */
export const reconsiderApplication = Effect.fn("ReconsiderApplication")(function* (its: Reconsidering) {
  const { by, now } = its
  const received = yield* receivedApplication(by, its.application)
  const { application: before } = received
  yield* afterStep(before.status, "reconsider")
  const notices = yield* PostponedNotices
  const isEarly = now - before.updatedAt < undoWithin
  if (!isEarly || !(yield* notices.cancel(before.id))) return yield* new TooLate()
  const to = beforeLast(yield* (yield* Applications).history(before.id))
  const application = yield* changeApplication(before, { act: "reconsider", to }, now)
  return { ...received, application, counts: [happened("reconsidered")] }
}, inTransaction)
