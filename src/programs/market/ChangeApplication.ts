import { Effect, Option } from "effect"
import {
  afterStep,
  type Application,
  type ApplicationAct,
  type ApplicationStatus,
  type DeclineReason,
  ImpossibleStep,
} from "../../domain/market/Application.ts"
import { Applications } from "../../services/Applications.ts"

interface Change {
  readonly act: ApplicationAct
  /** The status, where it isn't the act's usual result. */
  readonly to?: ApplicationStatus
  readonly declined?: DeclineReason
  /** Unchanged when absent. */
  readonly invitation?: string
}

/**
 * Perform an act on an application and return the application after it; fails where its status doesn't allow the act.
 */
export const changeApplication = (before: Application, change: Change, now: number) =>
  Effect.gen(function* () {
    const { act, invitation } = change
    const { id, status: from } = before
    const next = yield* afterStep(from, act)
    const to = change.to ?? next
    const declined = Option.fromNullable(change.declined)
    const applications = yield* Applications
    const written = { from, to, declined, ...(invitation !== undefined && { invitation }) }
    if (!(yield* applications.setStatus(id, written, now)))
      return yield* new ImpossibleStep({ status: from, act })
    const after: Application = {
      ...before,
      status: to,
      declined,
      invitation: invitation ?? before.invitation,
      updatedAt: now,
    }
    return after
  })
