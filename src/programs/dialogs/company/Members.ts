import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { UserId } from "../../../domain/Ids.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen } from "../../../domain/Screen.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { orRefuse } from "../home/OverCap.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { closeApplications } from "../../market/CloseApplications.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { inviteScreen, leaveScreen, membersScreen, removeScreen } from "./CompanyScreens.ts"
import { showCompany } from "./ShowCompany.ts"

/** A new link each time: one serves one colleague, for a while. */
export const invite = (encounter: Encounter, company: Company) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    const companies = yield* Companies
    const transaction = yield* Transaction
    const { username } = yield* BotIdentity
    const { account, now } = encounter
    const secret = yield* transaction.run(
      Effect.zipRight(
        caps.room("joinLinks", [company.id], now),
        companies.invite(company.id, account.id, now),
      ),
    )
    const link = `https://t.me/${username}?start=j_${secret}`
    return show(encounter, inviteScreen(textsOf(encounter), account.locale, company, link))
  }).pipe(orRefuse(encounter))

const isOwner = ({ account }: Encounter, company: Company): boolean => company.owner === account.id

const list = (encounter: Encounter, company: Company) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const members = yield* companies.members(company.id)
    return membersScreen(textsOf(encounter), encounter.account.locale, company, members)
  })

/** The owner's list of those who act for the company. */
export const showMembers = (encounter: Encounter, company: Company) =>
  isOwner(encounter, company)
    ? Effect.map(list(encounter, company), (members) => show(encounter, members))
    : Effect.succeed(outOfDate(encounter))

/** Somebody the owner may take out; the tapped id is anybody's. */
const isRemovable = (encounter: Encounter, company: Company, member: UserId) =>
  Effect.map(
    Effect.flatMap(Companies, (companies) => companies.members(company.id)),
    (members) => isOwner(encounter, company) && member !== company.owner && members.includes(member),
  )

export const askToRemove = (encounter: Encounter, company: Company, id: number) =>
  Effect.map(isRemovable(encounter, company, UserId.make(id)), (is) =>
    is ? show(encounter, removeScreen(textsOf(encounter), UserId.make(id))) : outOfDate(encounter),
  )

export const remove = (encounter: Encounter, company: Company, id: number) =>
  Effect.gen(function* () {
    const member = UserId.make(id)
    if (!(yield* isRemovable(encounter, company, member))) return outOfDate(encounter)
    const companies = yield* Companies
    const transaction = yield* Transaction
    yield* transaction.run(companies.leave(company.id, member))
    const said = html`✅ ${textsOf(encounter).company.removed}`
    return show(encounter, under(said, yield* list(encounter, company)))
  })

const others = (encounter: Encounter, company: Company) =>
  Effect.map(
    Effect.flatMap(Companies, (companies) => companies.members(company.id)),
    (members) => members.filter((member) => member !== encounter.account.id).length,
  )

/** An owner would leave the others without one. */
const mayLeave = (encounter: Encounter, company: Company, remaining: number): boolean =>
  remaining === 0 || !isOwner(encounter, company)

export const askToLeave = (encounter: Encounter, company: Company) =>
  Effect.gen(function* () {
    const t = textsOf(encounter)
    const remaining = yield* others(encounter, company)
    if (!mayLeave(encounter, company, remaining))
      return yield* showCompany(encounter, company, { refused: t.company.ownerStays })
    return show(encounter, leaveScreen(t, remaining === 0))
  })

/** Vacancies that nobody looks after any more take no applications; gives what to say to those who applied. */
const closeAll = (company: Company, now: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const { rows } = yield* vacancies.ofCompany(company.id, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
    const live = rows.filter(
      ({ status }) => status === "published" || status === "paused" || status === "review",
    )
    const closed = yield* Effect.forEach(live, (vacancy) =>
      Effect.zipRight(
        vacancies.setStatus(vacancy.id, "closed", now),
        closeApplications({ ...vacancy, status: "closed" }, company, now),
      ),
    )
    return {
      notices: closed.flatMap(({ notices }) => notices),
      counts: closed.flatMap(({ counts }) => counts),
    }
  })

export const leaveCompany = (encounter: Encounter, company: Company) =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const t = textsOf(encounter)
    const remaining = yield* others(encounter, company)
    if (!mayLeave(encounter, company, remaining)) return outOfDate(encounter)
    const companies = yield* Companies
    const transaction = yield* Transaction
    const acting = (yield* companies.acting(company.id)).filter((member) => member !== account.id)
    const leaving = Effect.zipLeft(
      acting.length === 0 ? closeAll(company, now) : Effect.succeed({}),
      companies.leave(company.id, account.id),
    )
    const closed = yield* transaction.run(leaving)
    return show(encounter, screen(html`✅ ${t.company.left}`, wayBack(t)), closed)
  })
