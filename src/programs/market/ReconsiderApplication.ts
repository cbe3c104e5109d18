import { Data, Effect } from "effect"
import { happened } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { afterStep, type Application, beforeLast, undoWithin } from "../../domain/market/Application.ts"
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

/** Take back a refusal and its notice, unless that is under way. */
export const unsay = (refused: Application, now: number) =>
  Effect.gen(function* () {
    if (!(yield* (yield* PostponedNotices).cancel(refused.id))) return yield* new TooLate()
    const to = beforeLast(yield* (yield* Applications).history(refused.id))
    return yield* changeApplication(refused, { act: "reconsider", to }, now)
  })

/** Undo a refusal while the notice to the applicant is still pending. */
export const reconsiderApplication = Effect.fn("ReconsiderApplication")(function* (its: Reconsidering) {
  const { by, now } = its
  const received = yield* receivedApplication(by, its.application)
  const { application: before } = received
  yield* afterStep(before.status, "reconsider")
  if (now - before.updatedAt >= undoWithin) return yield* new TooLate()
  const application = yield* unsay(before, now)
  return { ...received, application, counts: [happened("reconsidered")] }
}, inTransaction)
