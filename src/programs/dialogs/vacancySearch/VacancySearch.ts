import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import { sourceNamed } from "../../../domain/market/VacancySource.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { AppConfig } from "../../../services/AppConfig.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import type { MarketPay } from "../../../services/MarketPay.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { VacancySearch } from "../../../services/VacancySearch.ts"
import type { Views } from "../../../services/Views.ts"
import type { FormerArea, FormerTap } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { numberIn, pageIn, rowsAPage } from "../kit/Paging.ts"
import { support } from "../support/Support.ts"
import { complaintAbout } from "../support/SupportWizard.ts"
import { filterActs, filterDialog, openFilters } from "../filters/FilterActs.ts"
import { showFilters } from "../filters/ShowFilters.ts"
import { aroundPlace, showFound } from "../filters/ShowFound.ts"
import { openCompany, showCompanyPage, showSaved, showSimilar } from "./CompanyPage.ts"
import { searchForVacancies } from "./SearchForVacancies.ts"
import { vacancyGone, openVacancy, showVacancyAt, showCard } from "./ShowFoundVacancy.ts"

type Needs =
  | Applications
  | AppConfig
  | BotIdentity
  | Caps
  | Companies
  | BlockedEmployers
  | MarketPay
  | SavedAndHidden
  | Resumes
  | Tickets
  | Transaction
  | Vacancies
  | VacancySearch
  | Views
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** What was chosen for one filter. */
const ask = filterDialog(searchForVacancies)

const openVacancyFilters = openFilters(searchForVacancies)

/** The list, under what was done. */
const backToList = (interaction: Interaction, page: number, done: string) =>
  showFound(searchForVacancies, interaction, interaction.account.id, page, done)

const aroundVacancy = (interaction: Interaction, arg: string) =>
  aroundPlace(searchForVacancies, interaction, interaction.account.id, numberIn(arg))

const setSaved = (interaction: Interaction, { arg, id }: FormerTap, isSaved: boolean): Answered =>
  Effect.gen(function* () {
    if (id === 0) return yield* vacancyGone(interaction)
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    const vacancy = VacancyId.make(id)
    const isOpen = Option.isSome(yield* openVacancy(id))
    if (!isOpen && isSaved && !(yield* marks.isSaved(account.id, vacancy)))
      return yield* vacancyGone(interaction)
    yield* transaction.run(marks.setSaved(account.id, vacancy, isSaved, now))
    if (!isOpen) return yield* showSaved(interaction, 0)
    const t = textsOf(interaction).vacancySearch
    return yield* showCard(interaction, id, {
      around: yield* aroundVacancy(interaction, arg),
      said: isSaved ? t.nowSaved : t.noLonger,
    })
  })

const hide = (interaction: Interaction, { arg, id }: FormerTap): Answered =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    if (Option.isNone(found)) return yield* vacancyGone(interaction, id)
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(marks.hideVacancy(account.id, found.value.vacancy.id, now))
    return yield* backToList(
      interaction,
      Math.floor(pageIn(arg) / rowsAPage),
      textsOf(interaction).vacancySearch.hidden,
    )
  })

const hideCompany = (interaction: Interaction, { id }: FormerTap): Answered =>
  Effect.gen(function* () {
    const company = yield* openCompany(id)
    if (Option.isNone(company)) return outOfDate(interaction)
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(marks.hideCompany(account.id, company.value.id, now))
    return yield* backToList(interaction, 0, textsOf(interaction).vacancySearch.companyHidden)
  })

const unhide = (interaction: Interaction): Answered =>
  Effect.gen(function* () {
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    yield* transaction.run(marks.showAll(interaction.account.id))
    return yield* showFilters(searchForVacancies, interaction, interaction.account.id, {
      said: html`✅ ${textsOf(interaction).vacancySearch.hiddenShown}`,
    })
  })

const report = (interaction: Interaction, { id }: FormerTap): Answered =>
  Effect.gen(function* () {
    return Option.isNone(yield* openVacancy(id))
      ? yield* vacancyGone(interaction, id)
      : yield* support.openWith(interaction, complaintAbout({ kind: "vacancy", id }))
  })

/** How people find vacancies and look at them: seekers, guests, and employers who look at others’. */
export const vacancySearch: FormerArea<"search", StorageError, Needs> = {
  name: "search",
  acts: {
    ...filterActs(searchForVacancies, ask),
    at: (interaction, { id }) => showVacancyAt(interaction, id),
    view: (interaction, { arg, id }) =>
      Effect.flatMap(aroundVacancy(interaction, arg), (around) =>
        showCard(interaction, id, { around, ...(sourceNamed(arg) !== "" && { source: arg }) }),
      ),
    save: (interaction, done) => setSaved(interaction, done, true),
    unsave: (interaction, done) => setSaved(interaction, done, false),
    hide,
    hideco: hideCompany,
    unhide,
    similar: (interaction, { id }) => showSimilar(interaction, id),
    company: (interaction, { arg, id }) => showCompanyPage(interaction, id, pageIn(arg)),
    saved: (interaction, { arg }) => showSaved(interaction, pageIn(arg)),
    report,
  },
  open: openVacancyFilters,
  follow: (interaction, link) => {
    if (link._tag === "Vacancy") return showCard(interaction, link.id, { source: link.source || "link" })
    return link._tag === "Company" ? showCompanyPage(interaction, link.id) : undefined
  },
  commands: {
    jobs: openVacancyFilters,
    saved: (interaction) => showSaved(interaction, 0),
  },
  dialogs: [ask],
}
