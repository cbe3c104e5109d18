import { Effect, Option } from "effect"
import type { Application } from "../../../domain/market/Application.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { type Vacancy, wasPublished } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Applications } from "../../../services/Applications.ts"
import { type CapReached, Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Views } from "../../../services/Views.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { goneScreen, ownScreen, resumeWantedScreen, vacancyRow } from "./ApplyScreens.ts"
import { showApplication } from "./ShowApplication.ts"
import { similarRows } from "./Similar.ts"
import { keepWanted } from "./WaitingVacancy.ts"

/** Where somebody applies, and where they came from. */
export interface Wanted {
  readonly vacancy: number
  readonly source: string
}

/** All that it takes to apply. */
export interface ApplyPreconditions {
  readonly vacancy: Vacancy
  readonly company: Company
  readonly resume: Resume
  /** One that was withdrawn, to be sent again. */
  readonly former: Option.Option<Application>
}

const find = (interaction: Interaction, id: number) =>
  Effect.gen(function* () {
    if (id === 0) return Option.none()
    const vacancies = yield* Vacancies
    const companies = yield* Companies
    const vacancy = yield* vacancies.get(VacancyId.make(id))
    if (Option.isNone(vacancy)) return Option.none()
    const company = yield* companies.get(vacancy.value.company)
    const former = yield* (yield* Applications).between(vacancy.value.id, interaction.account.id)
    return Option.map(company, (its) => ({ vacancy: vacancy.value, company: its, former }))
  })

const activeResume = ({ account }: Interaction) =>
  Effect.map(
    Effect.flatMap(Resumes, (resumes) => resumes.of(account.id)),
    (all) => Option.fromNullable(all.find(({ active }) => active)),
  )

/** By the card or an application; what a ban took out of the search is told to nobody. */
const hasSeen = ({ account }: Interaction, { id }: Vacancy, former: Option.Option<Application>) =>
  Effect.gen(function* () {
    if (yield* (yield* Vacancies).isSuspended(id)) return false
    return Option.isSome(former) || Option.isSome(yield* (yield* Views).sourceOf(id, account.id))
  })

/** What never was for everybody to see isn't there; what was is called by its title for those who have seen it. */
const gone = (interaction: Interaction, vacancy: Vacancy, former: Option.Option<Application>) =>
  Effect.gen(function* () {
    if (Option.isNone(former) && !wasPublished(vacancy)) return outOfDate(interaction)
    const isKnown = yield* hasSeen(interaction, vacancy, former)
    const rows = yield* similarRows(interaction, vacancy.id)
    return show(interaction, goneScreen(textsOf(interaction), isKnown ? vacancy.title : undefined, rows))
  })

const wantResume = (interaction: Interaction, vacancy: Vacancy, source: string): Outcome => {
  const session = keepWanted(interaction.session, { vacancy: vacancy.id, source }, interaction.now)
  return show(interaction, resumeWantedScreen(textsOf(interaction), vacancy), { session })
}

/** Fails where one more application would be too many; counts nothing. */
const roomFor = ({ account, now }: Interaction, { company }: Vacancy) =>
  Effect.gen(function* () {
    const caps = yield* Caps
    yield* caps.room("refusals", [account.id, company], now)
    yield* caps.room("underWay", [account.id], now)
    yield* caps.check("applications", [account.id], now)
  })

/** For whoever may apply to the vacancy now; all others are told why not, and what to do instead. */
export const ifMayApply = <R>(
  interaction: Interaction,
  { source, vacancy: id }: Wanted,
  use: (ready: ApplyPreconditions) => Effect.Effect<Outcome, CapReached | StorageError, R>,
) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const found = yield* find(interaction, id)
    if (Option.isNone(found)) return outOfDate(interaction)
    const { company, former, vacancy } = found.value
    if (Option.isSome(former) && former.value.status !== "withdrawn")
      return yield* showApplication(interaction, former.value, { refused: t.applications.already })
    if (vacancy.status !== "published") return yield* gone(interaction, vacancy, former)
    const acting = yield* companyOf(interaction.account.id)
    if (Option.exists(acting, (its) => its.id === vacancy.company))
      return show(interaction, ownScreen(t, vacancy))
    const resume = yield* activeResume(interaction)
    if (Option.isNone(resume)) return wantResume(interaction, vacancy, source)
    yield* roomFor(interaction, vacancy)
    return yield* use({ vacancy, company, former, resume: resume.value })
  }).pipe(orRefuse(interaction, vacancyRow(textsOf(interaction), { id: VacancyId.make(id) })))
