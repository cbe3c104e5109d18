import { Effect } from "effect"
import { happened } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { ownApplication } from "../access/OwnApplication.ts"
import { changeApplication } from "./ChangeApplication.ts"
import { inTransaction } from "./InTransaction.ts"

interface Withdrawing {
  readonly by: UserId
  readonly application: number
  readonly now: number
}

/** Withdraw the person's own application while it is open. */
export const withdrawApplication = Effect.fn("WithdrawApplication")(function* (withdrawing: Withdrawing) {
  const { application: id, by, now } = withdrawing
  const before = yield* ownApplication(by, id)
  const application = yield* changeApplication(before, { act: "withdraw" }, now)
  return { application, counts: [happened("withdrawn")] }
}, inTransaction)
