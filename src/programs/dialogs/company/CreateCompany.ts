import { Effect, Option } from "effect"
import { Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { beginVacancy } from "../vacancies/NewVacancy.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"

/** Goes on to what the company was created for. A person acts for one company at a time. */
const create = (interaction: Interaction, { answers, session }: Finish<CompanyAnswers>) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const caps = yield* Caps
    const companies = yield* Companies
    const transaction = yield* Transaction
    const { then, ...content } = answers
    if (Option.isSome(yield* companyOf(interaction.account.id))) return outOfDate({ ...interaction, session })
    const id = yield* transaction.run(
      Effect.zipRight(caps.spend("companies", [account.id], now), companies.add(account.id, content, now)),
    )
    const made: Interaction = { ...interaction, session, account: { ...account, role: "employer" } }
    const company = { ...content, id, owner: account.id, createdAt: now }
    if (then === "vacancy") return yield* beginVacancy(made, company)
    return yield* showCompany(made, company, { said: textsOf(interaction).company.created })
  }).pipe(orRefuse(interaction))

export const createCompany = makeDialog(companyWizard, create)

/** From where it was left, else from the first question, remembering what it is for. */
export const beginCompany = (interaction: Interaction, then: "" | "vacancy") =>
  Effect.gen(function* () {
    yield* (yield* Caps).check("companies", [interaction.account.id], interaction.now)
    return then === "" || interaction.session.drafts[companyWizard.name] !== undefined
      ? yield* createCompany.open(interaction)
      : yield* createCompany.openWith(interaction, { then })
  }).pipe(orRefuse(interaction))
