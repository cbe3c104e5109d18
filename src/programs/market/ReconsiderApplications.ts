import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import { undoWithin } from "../../domain/market/Application.ts"
import { Applications } from "../../services/Applications.ts"
import { ownVacancy } from "../access/OwnVacancy.ts"
import { inTransaction } from "./InTransaction.ts"
import { TooLate, unsay } from "./ReconsiderApplication.ts"

interface Reconsidering {
  readonly by: UserId
  readonly vacancy: number
  /** When they were refused together, in milliseconds since the epoch. */
  readonly at: number
  readonly now: number
}

/** Undo refusals made together while the notices to the applicants are still pending. */
export const reconsiderApplications = Effect.fn("ReconsiderApplications")(function* (its: Reconsidering) {
  const { at, by, now } = its
  const own = yield* ownVacancy(by, its.vacancy)
  const refused = yield* (yield* Applications).declinedAt(own.vacancy.id, at)
  if (refused.length === 0 || now - at >= undoWithin) return yield* new TooLate()
  const restored = yield* Effect.forEach(refused, (application) => unsay(application, now))
  const counts = [Count.Application({ event: "reconsidered", times: restored.length })]
  return { ...own, restored, counts }
}, inTransaction)
