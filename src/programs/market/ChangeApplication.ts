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
  /** Where it isn't what the act leads to by itself. */
  readonly to?: ApplicationStatus
  readonly declined?: DeclineReason
  /** Kept as it is when nothing is said. */
  readonly invitation?: string
}

/** Does something with an application and gives it as it is afterwards, as far as that makes sense in its present state. */
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
