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

/** Looks at a new application that one's company received, which makes it viewed; nobody is told. */
export const viewApplication = Effect.fn("ViewApplication")(function* (viewing: Viewing) {
  const { by, now } = viewing
  const received = yield* receivedApplication(by, viewing.application)
  const application = yield* changeApplication(received.application, { act: "view" }, now)
  return { ...received, application, counts: [happened("viewed")] }
}, inTransaction)
