import { Effect } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { Applications } from "../../../services/Applications.ts"
import * as Metrics from "../../../services/Metrics.ts"
import { tellApplicants } from "./ApplicantNews.ts"

/** A vacancy that is filled or closed leaves nobody waiting: closes what goes on, and gives what to say to each. */
export const closeApplications = (vacancy: Vacancy, company: Company, now: number) =>
  Effect.gen(function* () {
    if (vacancy.status !== "filled" && vacancy.status !== "closed") return []
    const closed = yield* (yield* Applications).closeAll(vacancy.id, now)
    Metrics.observe(Metrics.applications.closed, closed.length)
    const notices = yield* tellApplicants(closed, { vacancy, company, by: [] }, { status: "closed" })
    return notices.map((notice): Outgoing => ({ ...notice, isBounded: true }))
  })
