import { Data, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { closeApplications } from "./CloseApplications.ts"
import { inTransaction } from "./InTransaction.ts"
import { writeVacancyStatus } from "./WriteVacancyStatus.ts"

/** An owner would leave the others without one. */
export class OwnerStays extends Data.TaggedError("OwnerStays") {}

interface Leaving {
  readonly by: UserId
  readonly now: number
}

/** How many others act for the company, for a person who may leave it. */
export const remainingWithout = (company: Company, member: UserId) =>
  Effect.gen(function* () {
    const members = yield* (yield* Companies).members(company.id)
    const remaining = members.filter((each) => each !== member).length
    return remaining > 0 && company.owner === member ? yield* new OwnerStays() : remaining
  })

/** Vacancies that nobody looks after any more take no applications. */
const closeAll = (company: Company, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const { rows } = yield* vacancies.ofCompany(company.id, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
    const live = rows.filter(
      ({ status }) => status === "published" || status === "paused" || status === "review",
    )
    return yield* Effect.forEach(live, (vacancy) =>
      Effect.flatMap(writeVacancyStatus(vacancy, "closed", now), (closed) => closeApplications(closed, now)),
    )
  })

/** Ends a membership; where nobody in good standing is left, the company's vacancies are closed. */
export const leaveCompany = Effect.fn("LeaveCompany")(function* ({ by, now }: Leaving) {
  const companies = yield* Companies
  const company = yield* companyMember(by)
  yield* remainingWithout(company, by)
  const acting = (yield* companies.acting(company.id)).filter((member) => member !== by)
  const ended = acting.length === 0 ? yield* closeAll(company, now) : []
  yield* companies.leave(company.id, by)
  return { company, ended, counts: ended.flatMap(({ counts }) => counts) }
}, inTransaction)
