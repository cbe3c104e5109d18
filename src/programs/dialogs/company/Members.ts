import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen } from "../../../domain/Screen.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Companies } from "../../../services/Companies.ts"
import { companyOwner, removableMember } from "../../access/CompanyMember.ts"
import { createJoinLink } from "../../market/CreateJoinLink.ts"
import { leaveCompany, remainingWithout } from "../../market/LeaveCompany.ts"
import { removeMember } from "../../market/RemoveMember.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { closedNotices } from "../notices/ApplicantNotices.ts"
import { inviteScreen, leaveScreen, membersScreen, removeMemberScreen } from "./CompanyScreens.ts"
import { showCompany } from "./ShowCompany.ts"

/** Creates a new link each time: a link works for one colleague, until it expires. */
export const inviteMember = (interaction: Interaction) =>
  Effect.gen(function* () {
    const { username } = yield* BotIdentity
    const { account, now } = interaction
    const { company, secret } = yield* createJoinLink({ by: account.id, now })
    const link = `https://t.me/${username}?start=j_${secret}`
    return show(interaction, inviteScreen(textsOf(interaction), account.locale, company, link))
  }).pipe(
    Effect.catchTag("NotAllowed", () => Effect.succeed(outOfDate(interaction))),
    orRefuse(interaction),
  )

const list = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const members = yield* companies.members(company.id)
    return membersScreen(textsOf(interaction), interaction.account.locale, company, members)
  })

/** The company's members, for its owner. */
export const showMembers = (interaction: Interaction) =>
  ifAllowed(interaction, companyOwner(interaction.account.id), (company) =>
    Effect.map(list(interaction, company), (members) =>
      show(interaction, members, { at: areaTap("company", "members") }),
    ),
  )

/** Confirms that the person may be removed: buttons can carry any id. */
export const askToRemoveMember = (interaction: Interaction, member: UserId) =>
  ifAllowed(interaction, removableMember(interaction.account.id, member), () =>
    Effect.succeed(show(interaction, removeMemberScreen(textsOf(interaction), member))),
  )

export const takeOutMember = (interaction: Interaction, member: UserId) =>
  ifAllowed(interaction, removeMember({ by: interaction.account.id, member }), (company) =>
    Effect.map(list(interaction, company), (members) =>
      show(interaction, under(html`✅ ${textsOf(interaction).company.removed}`, members), {
        at: areaTap("company", "members"),
      }),
    ),
  )

export const askToLeave = (interaction: Interaction, company: Company) => {
  const t = textsOf(interaction)
  return remainingWithout(company, interaction.account.id).pipe(
    Effect.map((remaining) => show(interaction, leaveScreen(t, remaining === 0))),
    Effect.catchTag("OwnerStays", () => showCompany(interaction, company, { refused: t.company.ownerStays })),
  )
}

export const quitCompany = (interaction: Interaction) => {
  const { account, now } = interaction
  const t = textsOf(interaction)
  const stale = () => Effect.succeed(outOfDate(interaction))
  return Effect.gen(function* () {
    const { company, counts, ended } = yield* leaveCompany({ by: account.id, now })
    const notices = yield* Effect.forEach(ended, (each) => closedNotices(each, company))
    const left = screen(html`✅ ${t.company.left}`, wayBack(t))
    return show(interaction, left, { notices: notices.flat(), counts })
  }).pipe(Effect.catchTags({ NotAllowed: stale, OwnerStays: stale }))
}
