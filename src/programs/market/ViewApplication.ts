import { Effect } from "effect"
import { happened } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { receivedApplication } from "../access/ReceivedApplication.ts"
import { changeApplication } from "./ChangeApplication.ts"
import { inTransaction } from "./InTransaction.ts"

interface Viewing {
  readonly by: UserId
  readonly application: number
  readonly now: number
}

/** Mark a received application as viewed when it is first opened; sends no notice. */
export const viewApplication = Effect.fn("ViewApplication")(function* (viewing: Viewing) {
  const { by, now } = viewing
  const received = yield* receivedApplication(by, viewing.application)
  const application = yield* changeApplication(received.application, { act: "view" }, now)
  return { ...received, application, counts: [happened("viewed")] }
}, inTransaction)
