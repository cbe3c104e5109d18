import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { VacancyId } from "../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import type { Companies } from "../../services/Companies.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "./CompanyMember.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** A vacancy and the company that offers it. */
export interface OwnVacancy {
  readonly vacancy: Vacancy
  readonly company: Company
}

/** Allows members of the company that offers the vacancy. */
export const ownVacancy = (person: UserId, id: number): Policy<OwnVacancy, Companies | Vacancies> =>
  Effect.gen(function* () {
    const company = yield* companyMember(person)
    const vacancies = yield* Vacancies
    const vacancy = yield* allowSome(
      id === 0 ? Effect.succeed(Option.none()) : vacancies.get(VacancyId.make(id)),
    )
    yield* allowIf(vacancy.company === company.id)
    return { vacancy, company }
  })
