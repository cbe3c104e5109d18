import { Effect } from "effect"
import { Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"
import { withCompany } from "../home/WithCompany.ts"

/** One who left the company meanwhile changes nothing. */
const save = (interaction: Interaction, { about, answers, session }: Finish<CompanyAnswers>) =>
  withCompany({ ...interaction, session }, (company) =>
    Effect.gen(function* () {
      if (company.id !== about) return outOfDate({ ...interaction, session })
      const caps = yield* Caps
      const companies = yield* Companies
      const transaction = yield* Transaction
      const { city, logo, name, sphere, about: told } = answers
      const changed = { ...company, city, logo, name, sphere, about: told }
      const renaming =
        name === company.name ? Effect.void : caps.spend("renames", [company.id], interaction.now)
      yield* transaction.run(Effect.zipRight(renaming, companies.save(changed)))
      return yield* showCompany(interaction, changed, { session, said: textsOf(interaction).company.saved })
    }).pipe(orRefuse({ ...interaction, session })),
  )

/** Has a name of its own, so that a change leaves a half-made company alone. */
export const editCompany = makeDialog({ ...companyWizard, name: "editcomp" }, save)
