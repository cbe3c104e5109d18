import { Effect, Option } from "effect"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { newVacancy } from "../vacancy/NewVacancy.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { companyOf } from "./Access.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"

/** Goes on to what the company was created for. A person acts for one company at a time. */
const create = (encounter: Encounter, { answers, session }: Finish<CompanyAnswers>) =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const companies = yield* Companies
    const transaction = yield* Transaction
    const { then, ...content } = answers
    if (Option.isSome(yield* companyOf(encounter))) return outOfDate({ ...encounter, session })
    const id = yield* transaction.run(companies.add(account.id, content, now))
    const made: Encounter = { ...encounter, session, account: { ...account, role: "employer" } }
    if (then === "vacancy") return yield* newVacancy.open(made)
    const company = { ...content, id, owner: account.id, createdAt: now }
    return yield* showCompany(made, company, { said: textsOf(encounter).company.created })
  })

export const createCompany = makeDialog(companyWizard, create)

/** From where it was left, else from the first question, remembering what it is for. */
export const beginCompany = (encounter: Encounter, then: "" | "vacancy") =>
  then === "" || encounter.session.drafts[companyWizard.name] !== undefined
    ? createCompany.open(encounter)
    : createCompany.openWith(encounter, { then })
