import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { Caps } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { beginVacancy } from "../vacancies/NewVacancy.ts"
import { ofNoCompany } from "../../access/CompanyMember.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { editCompanyScreen } from "./CompanyScreens.ts"
import { companyAnswersOf } from "./CompanyWizard.ts"
import { beginCompany, createCompanyDialog } from "./CreateCompanyDialog.ts"
import { editCompanyDialog, editCompanyWizard } from "./EditCompanyDialog.ts"
import * as Members from "./Members.ts"
import { followJoinLink } from "./FollowJoinLink.ts"
import { showCompany } from "./ShowCompany.ts"
import { asMember, type CompanyPurpose } from "../home/WithCompany.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"

type Changing = ActArgument<"company", "change">

const change = (interaction: Interaction, company: Company, { id, step }: Changing) =>
  Effect.gen(function* () {
    if (id !== company.id) return outOfDate(interaction)
    if (step === "name") yield* (yield* Caps).check("renames", [id], interaction.now)
    return changeAnswer(editCompanyWizard, interaction, {
      about: id,
      answers: companyAnswersOf(company),
      step,
    })
  }).pipe(orRefuse(interaction))

/** Only for people without a company. */
const create = (interaction: Interaction, then: CompanyPurpose) =>
  ifAllowed(interaction, ofNoCompany(interaction.account.id), () => beginCompany(interaction, then))

/** The person's company: its description and its members. */
export const company = {
  name: "company",
  acts: {
    open: asMember((interaction, its) => showCompany(interaction, its)),
    create: (interaction, { then }) => create(interaction, then),
    createVacancy: asMember(beginVacancy),
    edit: asMember((interaction, its) =>
      Effect.succeed(
        show(interaction, editCompanyScreen(textsOf(interaction), its), { at: areaTap("company", "edit") }),
      ),
    ),
    change: asMember(change),
    invite: asMember(Members.inviteMember),
    members: asMember(Members.showMembers),
    askRemoveMember: asMember((interaction, _, { id }) => Members.askToRemoveMember(interaction, id)),
    removeMember: asMember((interaction, _, { id }) => Members.takeOutMember(interaction, id)),
    askLeave: asMember(Members.askToLeave),
    leave: asMember(Members.quitCompany),
  },
  follow: (interaction, link) =>
    link._tag === "Join" ? followJoinLink(interaction, link.secret) : undefined,
  dialogs: [createCompanyDialog, editCompanyDialog],
} satisfies Area<"company", StorageError, unknown>
