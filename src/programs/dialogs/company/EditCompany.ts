import { Effect } from "effect"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { withCompany } from "./Access.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"

/** One who left the company meanwhile changes nothing. */
const save = (encounter: Encounter, { about, answers, session }: Finish<CompanyAnswers>) =>
  withCompany({ ...encounter, session }, (company) =>
    Effect.gen(function* () {
      if (company.id !== about) return outOfDate({ ...encounter, session })
      const companies = yield* Companies
      const transaction = yield* Transaction
      const { city, logo, name, sphere, about: told } = answers
      const changed = { ...company, city, logo, name, sphere, about: told }
      yield* transaction.run(companies.save(changed))
      return yield* showCompany(encounter, changed, { session, said: textsOf(encounter).company.saved })
    }),
  )

/** Has a name of its own, so that a change leaves a half-made company alone. */
export const editCompany = makeDialog({ ...companyWizard, name: "editcomp" }, save)
