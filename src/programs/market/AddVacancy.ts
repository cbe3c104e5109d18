import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { VacancyContent } from "../../domain/market/Vacancy.ts"
import { Caps } from "../../services/Caps.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import type { OwnVacancy } from "../access/OwnVacancy.ts"
import { inTransaction } from "./InTransaction.ts"

interface Adding {
  readonly by: UserId
  readonly content: VacancyContent
  readonly now: number
}

/** Add a draft, unless the company has reached its cap. */
export const addDraft = (company: Company, { by, content, now }: Adding) =>
  Effect.gen(function* () {
    const [caps, vacancies] = [yield* Caps, yield* Vacancies]
    yield* caps.room("drafts", [company.id], now)
    yield* caps.spend("newVacancies", [company.id], now)
    const id = yield* vacancies.add(company.id, by, content, now)
    const vacancy = Option.getOrThrow(yield* vacancies.get(id))
    return { company, vacancy } satisfies OwnVacancy
  })

/** Add a draft to the vacancies of the person's company. */
export const addVacancy = Effect.fn("AddVacancy")(function* (adding: Adding) {
  const company = yield* companyMember(adding.by)
  return yield* addDraft(company, adding)
}, inTransaction)
