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
import type { Area, Done, Handler } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { beginVacancy } from "../vacancies/NewVacancy.ts"
import { companyOf, withCompany } from "../../access/CompanyMember.ts"
import { editScreen } from "./CompanyScreens.ts"
import { answersOf } from "./CompanyWizard.ts"
import { beginCompany, createCompany } from "./CreateCompany.ts"
import { editCompany } from "./EditCompany.ts"
import * as Members from "./Members.ts"
import { joinCompany } from "./JoinCompany.ts"
import { showCompany } from "./ShowCompany.ts"

type Needs = Accounts | Applications | BotIdentity | Caps | Companies | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

const change = (encounter: Encounter, company: Company, { arg, id }: Done): Answered =>
  Effect.gen(function* () {
    if (id !== company.id) return outOfDate(encounter)
    if (arg === "name") yield* (yield* Caps).check("renames", [company.id], encounter.now)
    return yield* editCompany.change(encounter, { about: id, answers: answersOf(company), step: arg })
  }).pipe(orRefuse(encounter))

type OwnAct = (encounter: Encounter, company: Company, done: Done) => Answered

const ownActs = {
  vacancy: beginVacancy,
  edit: (encounter, company) => Effect.succeed(show(encounter, editScreen(textsOf(encounter), company))),
  change,
  invite: Members.invite,
  members: Members.showMembers,
  member: (encounter, company, { id }) => Members.askToRemove(encounter, company, id),
  remove: (encounter, company, { id }) => Members.remove(encounter, company, id),
  leave: Members.askToLeave,
  left: Members.leaveCompany,
} satisfies Readonly<Record<string, OwnAct>>

/** For those who act for no company yet. */
const create = (encounter: Encounter, { arg }: Done): Answered =>
  Effect.flatMap(companyOf(encounter), (own) =>
    own._tag === "None"
      ? beginCompany(encounter, arg === "vacancy" ? "vacancy" : "")
      : Effect.succeed(outOfDate(encounter)),
  )

/** The company a person acts for: what seekers read of it, and who else acts for it. */
export const company: Area<"company", StorageError, Needs> = {
  name: "company",
  acts: {
    create,
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<StorageError, Needs> =>
        (encounter, done) =>
          withCompany(encounter, (its) => act(encounter, its, done)),
    ),
  },
  open: (encounter) => withCompany(encounter, (its) => showCompany(encounter, its)),
  follow: (encounter, link) => (link._tag === "Join" ? joinCompany(encounter, link.secret) : undefined),
  dialogs: [createCompany, editCompany],
}
