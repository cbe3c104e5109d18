import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import type { UserId } from "../../domain/Ids.ts"
import type { ApplicationId } from "../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import { Applications } from "../../services/Applications.ts"

/** Applications that ended with their vacancy. */
export interface ClosedApplications {
  readonly vacancy: Vacancy
  readonly closed: ReadonlyArray<{ readonly id: ApplicationId; readonly applicant: UserId }>
  readonly counts: ReadonlyArray<Count>
}

/** Close the open applications of a filled or closed vacancy, so that no applicant keeps waiting. */
export const closeApplications = (vacancy: Vacancy, now: number) =>
  Effect.gen(function* () {
    if (vacancy.status !== "filled" && vacancy.status !== "closed")
      return { vacancy, closed: [], counts: [] } satisfies ClosedApplications
    const closed = yield* (yield* Applications).closeAll(vacancy.id, now)
    const counts = [Count.Application({ event: "closed", times: closed.length })]
    return { vacancy, closed, counts } satisfies ClosedApplications
  })
