import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { receivedInvitation } from "../access/OwnInvitation.ts"
import { changeInvitation } from "./ChangeInvitation.ts"
import { inTransaction } from "./InTransaction.ts"

interface Seeing {
  readonly by: UserId
  readonly invitation: number
  readonly now: number
}

/** Mark a received invitation as seen when it is first opened. */
export const seeInvitation = Effect.fn("SeeInvitation")(function* (seeing: Seeing) {
  const before = yield* receivedInvitation(seeing.by, seeing.invitation)
  return yield* changeInvitation(before, "see", seeing.now)
}, inTransaction)
