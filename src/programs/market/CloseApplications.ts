import { Effect } from "effect"
import { Count } from "../../domain/Count.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { Applications } from "../../services/Applications.ts"
import { applicantNotices } from "../dialogs/notices/ApplicantNotices.ts"

/** What closing applications comes to: what to say to their applicants, and what to count. */
export interface Closed {
  readonly notices: ReadonlyArray<Outgoing>
  readonly counts: ReadonlyArray<Count>
}

const nothing: Closed = { notices: [], counts: [] }

/** A vacancy that is filled or closed leaves nobody waiting: closes what goes on. */
export const closeApplications = (vacancy: Vacancy, company: Company, now: number) =>
  Effect.gen(function* () {
    if (vacancy.status !== "filled" && vacancy.status !== "closed") return nothing
    const closed = yield* (yield* Applications).closeAll(vacancy.id, now)
    const notices = yield* applicantNotices(closed, { vacancy, company, by: [] }, { status: "closed" })
    const all: Closed = {
      notices: notices.map((notice) => ({ ...notice, isBounded: true })),
      counts: [Count.Application({ event: "closed", times: closed.length })],
    }
    return all
  })
