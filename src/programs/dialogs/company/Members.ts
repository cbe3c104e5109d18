import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen } from "../../../domain/Screen.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { orRefuse } from "../home/OverCap.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { closedNotices } from "../notices/ApplicantNotices.ts"
import { closeApplications } from "../../market/CloseApplications.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { inviteScreen, leaveScreen, membersScreen, removeMemberScreen } from "./CompanyScreens.ts"
import { showCompany } from "./ShowCompany.ts"

/** A new link each time: one serves one colleague, for a while. */
export const inviteMember = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    const companies = yield* Companies
    const transaction = yield* Transaction
    const { username } = yield* BotIdentity
    const { account, now } = interaction
    const secret = yield* transaction.run(
      Effect.zipRight(
        caps.room("joinLinks", [company.id], now),
        companies.invite(company.id, account.id, now),
      ),
    )
    const link = `https://t.me/${username}?start=j_${secret}`
    return show(interaction, inviteScreen(textsOf(interaction), account.locale, company, link))
  }).pipe(orRefuse(interaction))

const isOwner = ({ account }: Interaction, company: Company): boolean => company.owner === account.id

const list = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const members = yield* companies.members(company.id)
    return membersScreen(textsOf(interaction), interaction.account.locale, company, members)
  })

/** The owner's list of those who act for the company. */
export const showMembers = (interaction: Interaction, company: Company) =>
  isOwner(interaction, company)
    ? Effect.map(list(interaction, company), (members) => show(interaction, members))
    : Effect.succeed(outOfDate(interaction))

/** Somebody the owner may take out; the tapped id is anybody's. */
const isRemovable = (interaction: Interaction, company: Company, member: UserId) =>
  Effect.map(
    Effect.flatMap(Companies, (companies) => companies.members(company.id)),
    (members) => isOwner(interaction, company) && member !== company.owner && members.includes(member),
  )

export const askToRemoveMember = (interaction: Interaction, company: Company, id: UserId) =>
  Effect.map(isRemovable(interaction, company, id), (is) =>
    is ? show(interaction, removeMemberScreen(textsOf(interaction), id)) : outOfDate(interaction),
  )

export const removeMember = (interaction: Interaction, company: Company, member: UserId) =>
  Effect.gen(function* () {
    if (!(yield* isRemovable(interaction, company, member))) return outOfDate(interaction)
    const companies = yield* Companies
    const transaction = yield* Transaction
    yield* transaction.run(companies.leave(company.id, member))
    const said = html`✅ ${textsOf(interaction).company.removed}`
    return show(interaction, under(said, yield* list(interaction, company)))
  })

const others = (interaction: Interaction, company: Company) =>
  Effect.map(
    Effect.flatMap(Companies, (companies) => companies.members(company.id)),
    (members) => members.filter((member) => member !== interaction.account.id).length,
  )

/** An owner would leave the others without one. */
const mayLeave = (interaction: Interaction, company: Company, remaining: number): boolean =>
  remaining === 0 || !isOwner(interaction, company)

export const askToLeave = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const remaining = yield* others(interaction, company)
    if (!mayLeave(interaction, company, remaining))
      return yield* showCompany(interaction, company, { refused: t.company.ownerStays })
    return show(interaction, leaveScreen(t, remaining === 0))
  })

/** Vacancies that nobody looks after any more take no applications. */
const closeAll = (company: Company, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const { rows } = yield* vacancies.ofCompany(company.id, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
    const live = rows.filter(
      ({ status }) => status === "published" || status === "paused" || status === "review",
    )
    return yield* Effect.forEach(live, (vacancy) =>
      Effect.zipRight(
        vacancies.setStatus(vacancy.id, "closed", now),
        closeApplications({ ...vacancy, status: "closed" }, now),
      ),
    )
  })

export const leaveCompany = (interaction: Interaction, company: Company) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const t = textsOf(interaction)
    const remaining = yield* others(interaction, company)
    if (!mayLeave(interaction, company, remaining)) return outOfDate(interaction)
    const companies = yield* Companies
    const transaction = yield* Transaction
    const acting = (yield* companies.acting(company.id)).filter((member) => member !== account.id)
    const leaving = Effect.zipLeft(
      acting.length === 0 ? closeAll(company, now) : Effect.succeed([]),
      companies.leave(company.id, account.id),
    )
    const closed = yield* transaction.run(leaving)
    const notices = yield* Effect.forEach(closed, (each) => closedNotices(each, company))
    return show(interaction, screen(html`✅ ${t.company.left}`, wayBack(t)), {
      notices: notices.flat(),
      counts: closed.flatMap(({ counts }) => counts),
    })
  })
