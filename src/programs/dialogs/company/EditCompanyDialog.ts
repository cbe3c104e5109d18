import { Effect } from "effect"
import { editCompany } from "../../market/EditCompany.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"
import { withCompany } from "../home/WithCompany.ts"

/** Does nothing if the person has left the company meanwhile. */
const save = (interaction: Interaction, { about = 0, answers, session }: Finish<CompanyAnswers>) => {
  const idle: Interaction = { ...interaction, session }
  const { city, logo, name, sphere, about: told } = answers
  const content = { city, logo, name, sphere, about: told }
  const editing = { by: idle.account.id, company: about, content, now: idle.now }
  return withCompany(idle, () =>
    Effect.flatMap(editCompany(editing), (changed) =>
      showCompany(idle, changed, { said: textsOf(idle).company.saved }),
    ).pipe(
      Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate(idle))),
      orRefuse(idle),
    ),
  )
}

/** A separate name keeps the draft of an unfinished new company. */
export const editCompanyWizard = { ...companyWizard, name: "editcomp" }

export const editCompanyDialog = makeDialog(editCompanyWizard, save)
