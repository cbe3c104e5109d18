import { Data, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { closeApplications } from "./CloseApplications.ts"
import { inTransaction } from "./InTransaction.ts"
import { writeVacancyStatus } from "./WriteVacancyStatus.ts"

/** The owner can't leave while the company has other members. */
export class OwnerStays extends Data.TaggedError("OwnerStays") {}

interface Leaving {
  readonly by: UserId
  readonly now: number
}

/** The number of other members, if the person may leave. */
export const remainingWithout = (company: Company, member: UserId) =>
  Effect.gen(function* () {
    const members = yield* (yield* Companies).members(company.id)
    const remaining = members.filter((each) => each !== member).length
    return remaining > 0 && company.owner === member ? yield* new OwnerStays() : remaining
  })

/** Close the open vacancies, since nobody remains to answer applications. */
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

/** End a membership; the company's vacancies close when no member in good standing remains. */
export const leaveCompany = Effect.fn("LeaveCompany")(function* ({ by, now }: Leaving) {
  const companies = yield* Companies
  const company = yield* companyMember(by)
  yield* remainingWithout(company, by)
  const acting = (yield* companies.acting(company.id)).filter((member) => member !== by)
  const ended = acting.length === 0 ? yield* closeAll(company, now) : []
  yield* companies.leave(company.id, by)
  return { company, ended, counts: ended.flatMap(({ counts }) => counts) }
}, inTransaction)
