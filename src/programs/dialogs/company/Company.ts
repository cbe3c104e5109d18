import { Effect, Record } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { beginVacancy } from "../vacancies/NewVacancy.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { editCompanyScreen } from "./CompanyScreens.ts"
import { companyAnswersOf } from "./CompanyWizard.ts"
import { beginCompany, createCompany } from "./CreateCompany.ts"
import { editCompany } from "./EditCompany.ts"
import * as Members from "./Members.ts"
import { joinCompany } from "./JoinCompany.ts"
import { showCompany } from "./ShowCompany.ts"
import { withCompany } from "../home/WithCompany.ts"

type Needs = Accounts | Applications | BotIdentity | Caps | Companies | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

const change = (interaction: Interaction, company: Company, { arg, id }: FormerTap): Answered =>
  Effect.gen(function* () {
    if (id !== company.id) return outOfDate(interaction)
    if (arg === "name") yield* (yield* Caps).check("renames", [company.id], interaction.now)
    return yield* editCompany.change(interaction, {
      about: id,
      answers: companyAnswersOf(company),
      step: arg,
    })
  }).pipe(orRefuse(interaction))

type OwnAct = (interaction: Interaction, company: Company, done: FormerTap) => Answered

const ownActs = {
  vacancy: beginVacancy,
  edit: (interaction, company) =>
    Effect.succeed(show(interaction, editCompanyScreen(textsOf(interaction), company))),
  change,
  invite: Members.inviteMember,
  members: Members.showMembers,
  member: (interaction, company, { id }) => Members.askToRemoveMember(interaction, company, id),
  remove: (interaction, company, { id }) => Members.removeMember(interaction, company, id),
  leave: Members.askToLeave,
  left: Members.leaveCompany,
} satisfies Readonly<Record<string, OwnAct>>

/** For those who act for no company yet. */
const create = (interaction: Interaction, { arg }: FormerTap): Answered =>
  Effect.flatMap(companyOf(interaction.account.id), (own) =>
    own._tag === "None"
      ? beginCompany(interaction, arg === "vacancy" ? "vacancy" : "")
      : Effect.succeed(outOfDate(interaction)),
  )

/** The company a person acts for: what seekers read of it, and who else acts for it. */
export const company: FormerArea<"company", StorageError, Needs> = {
  name: "company",
  acts: {
    create,
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<FormerTap, StorageError, Needs> =>
        (interaction, done) =>
          withCompany(interaction, (its) => act(interaction, its, done)),
    ),
  },
  open: (interaction) => withCompany(interaction, (its) => showCompany(interaction, its)),
  follow: (interaction, link) => (link._tag === "Join" ? joinCompany(interaction, link.secret) : undefined),
  dialogs: [createCompany, editCompany],
}
