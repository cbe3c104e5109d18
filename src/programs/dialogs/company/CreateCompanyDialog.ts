import { Effect } from "effect"
import { Caps } from "../../../services/Caps.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { beginVacancy } from "../vacancies/NewVacancy.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { createCompany } from "../../market/CreateCompany.ts"
import { type CompanyAnswers, companyWizard } from "./CompanyWizard.ts"
import { showCompany } from "./ShowCompany.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"

/** Create the company and continue with the reason for it. */
const create = (interaction: Interaction, { answers, session }: Finish<CompanyAnswers>) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const { then, ...content } = answers
    const company = yield* createCompany({ by: account.id, content, now })
    const made: Interaction = { ...interaction, session, account: { ...account, role: "employer" } }
    if (then === "vacancy") return yield* beginVacancy(made, company)
    return yield* showCompany(made, company, { said: textsOf(interaction).company.created })
  }).pipe(
    Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate({ ...interaction, session }))),
    orRefuse(interaction),
  )

export const createCompanyDialog = makeDialog(companyWizard, create)

/** Continue an unfinished company or ask the first question, and remember the reason. */
export const beginCompany = (interaction: Interaction, then: "" | "vacancy") =>
  Effect.gen(function* () {
    yield* (yield* Caps).check("companies", [interaction.account.id], interaction.now)
    return then === "" || interaction.session.drafts[companyWizard.name] !== undefined
      ? openWizard(companyWizard, interaction)
      : openWizardWith(companyWizard, interaction, { then })
  }).pipe(orRefuse(interaction))
