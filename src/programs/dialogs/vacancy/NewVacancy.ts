import { Effect, Option } from "effect"
import type { Vacancy, VacancyContent } from "../../../domain/market/Vacancy.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { withCompany } from "../company/Access.ts"
import type { Encounter } from "../Encounter.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { showPreview } from "./ShowVacancy.ts"
import { vacancyWizard } from "./VacancyWizard.ts"

/** Keeps a draft, and shows what seekers will see. */
const keep = (encounter: Encounter, { answers, session }: Finish<VacancyContent>) => {
  const { account, now } = encounter
  const left: Encounter = { ...encounter, session }
  return withCompany(left, (company) =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const transaction = yield* Transaction
      const id = yield* transaction.run(vacancies.add(company.id, account.id, answers, now))
      const vacancy: Vacancy = {
        ...answers,
        id,
        company: company.id,
        author: account.id,
        status: "draft",
        createdAt: now,
        updatedAt: now,
        publishedAt: Option.none(),
      }
      return showPreview(left, { company, vacancy })
    }),
  )
}

export const newVacancy = makeDialog(vacancyWizard, keep)
