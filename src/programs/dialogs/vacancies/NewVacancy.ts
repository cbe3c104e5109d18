import { Effect, Option } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy, VacancyContent } from "../../../domain/market/Vacancy.ts"
import { Caps } from "../../../services/Caps.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { showPreview } from "./ShowVacancy.ts"
import { vacancyWizard } from "./VacancyWizard.ts"
import { withCompany } from "../home/WithCompany.ts"

/** Counts a new draft of a company. */
export const countDraft = (company: number, now: number) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room("drafts", [company], now)
    yield* caps.spend("newVacancies", [company], now)
  })

/** Keeps a draft, and shows what seekers will see. */
const keep = (interaction: Interaction, { answers, session }: Finish<VacancyContent>) => {
  const { account, now } = interaction
  const left: Interaction = { ...interaction, session }
  return withCompany(left, (company) =>
    Effect.gen(function* () {
      const vacancies = yield* Vacancies
      const transaction = yield* Transaction
      const id = yield* transaction.run(
        Effect.zipRight(countDraft(company.id, now), vacancies.add(company.id, account.id, answers, now)),
      )
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
    }).pipe(orRefuse(interaction)),
  )
}

export const newVacancy = makeDialog(vacancyWizard, keep)

/** As long as the company may have one more. */
export const beginVacancy = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room("drafts", [company.id], interaction.now)
    yield* caps.check("newVacancies", [company.id], interaction.now)
    return yield* newVacancy.open(interaction)
  }).pipe(orRefuse(interaction))
