import { Effect } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { Caps } from "../../../services/Caps.ts"
import { addVacancy } from "../../market/AddVacancy.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { showPreview } from "./ShowVacancy.ts"
import { vacancyWizard } from "./VacancyWizard.ts"
import { withCompany } from "../home/WithCompany.ts"
import { openWizard } from "../wizard/OpenWizard.ts"

/** Store a draft and show it as seekers will see it. */
const keep = (interaction: Interaction, { answers: content, session }: Finish<VacancyContent>) => {
  const { account, now } = interaction
  const idle: Interaction = { ...interaction, session }
  return withCompany(idle, () =>
    addVacancy({ by: account.id, content, now }).pipe(
      Effect.map((added) => showPreview(idle, added)),
      Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate(idle))),
      orRefuse(interaction),
    ),
  )
}

export const newVacancy = makeDialog(vacancyWizard, keep)

/** Start the wizard if the company's caps allow another vacancy. */
export const beginVacancy = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room("drafts", [company.id], interaction.now)
    yield* caps.check("newVacancies", [company.id], interaction.now)
    return openWizard(vacancyWizard, interaction)
  }).pipe(orRefuse(interaction))
