import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Application } from "../../domain/market/Application.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import type { Applications } from "../../services/Applications.ts"
import type { Companies } from "../../services/Companies.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "./CompanyMember.ts"
import { anyApplication } from "./OwnApplication.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** An application with its vacancy and the company that answers it. */
export interface ReceivedApplication {
  readonly application: Application
  readonly vacancy: Vacancy
  readonly company: Company
}

/** Allows members of the company that received the application. */
export const receivedApplication = (
  person: UserId,
  id: number,
): Policy<ReceivedApplication, Applications | Companies | Vacancies> =>
  Effect.gen(function* () {
    const company = yield* companyMember(person)
    const application = yield* anyApplication(id)
    yield* allowIf(application.company === company.id)
    const vacancies = yield* Vacancies
    const vacancy = yield* allowSome(vacancies.get(application.vacancy))
    return { application, vacancy, company }
  })
