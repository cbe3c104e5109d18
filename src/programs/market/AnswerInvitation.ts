import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { BlockedEmployers } from "../../services/BlockedEmployers.ts"
import { receivedInvitation } from "../access/OwnInvitation.ts"
import { changeInvitation } from "./ChangeInvitation.ts"
import { inTransaction } from "./InTransaction.ts"

interface Answering {
  readonly by: UserId
  readonly invitation: number
  readonly answer: "accept" | "decline"
  readonly now: number
}

/** Accept or decline a received invitation. `isShown`: accepting made the person visible to the company again. */
export const answerInvitation = Effect.fn("AnswerInvitation")(function* (answering: Answering) {
  const { answer, by, now } = answering
  const before = yield* receivedInvitation(by, answering.invitation)
  const invitation = yield* changeInvitation(before, answer, now)
  const hiding = yield* BlockedEmployers
  const isShown = answer === "accept" && (yield* hiding.show(by, before.company))
  return { invitation, isShown }
}, inTransaction)
