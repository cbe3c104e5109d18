import { Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import { html } from "../../../domain/text/Html.ts"
import type { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Area } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { rowsPerPage } from "../kit/Paging.ts"
import { vacancyReport } from "../support/ReportVacancy.ts"
import { filterActs, filterDialog, openFilters } from "../filters/FilterActs.ts"
import { showFilters } from "../filters/ShowFilters.ts"
import { openFound, showFound } from "../filters/ShowFound.ts"
import { wordsDialog } from "../filters/TypedWords.ts"
import { searchSaid } from "./OfferSearch.ts"
import { openCompany, showCompanyPage, showSaved, showSimilar } from "./CompanyPage.ts"
import { searchForVacancies } from "./SearchForVacancies.ts"
import { vacancyGone, openVacancy, showVacancyAt, showCard } from "./ShowFoundVacancy.ts"

type ListedVacancy = ActArgument<"vacancySearch", "save">

/** The dialog that asks for one filter's value. */
const ask = filterDialog(searchForVacancies)

const openVacancyFilters = openFilters(searchForVacancies)

/** The list, under a confirmation. */
const backToList = (interaction: Interaction, page: number, done: string) =>
  showFound(searchForVacancies, interaction, interaction.account.id, page, done)

/** A card opened from a position in the list, if it was opened there. */
const showListed = (interaction: Interaction, its: ListedVacancy, said?: string) =>
  Effect.flatMap(
    openFound(searchForVacancies, interaction, interaction.account.id, its),
    ({ around, session }) =>
      showCard({ ...interaction, session }, its.id, { around, ...(said !== undefined && { said }) }),
  )

const setSaved = (interaction: Interaction, { id, index }: ListedVacancy, isSaved: boolean) =>
  Effect.gen(function* () {
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    const isOpen = Option.isSome(yield* openVacancy(id))
    if (!isOpen && isSaved && !(yield* marks.isSaved(account.id, id))) return yield* vacancyGone(interaction)
    yield* transaction.run(marks.setSaved(account.id, id, isSaved, now))
    if (!isOpen) return yield* showSaved(interaction)
    const t = textsOf(interaction).vacancySearch
    return yield* showListed(interaction, { id, index }, isSaved ? t.nowSaved : t.noLonger)
  })

const hide = (interaction: Interaction, { id, index = 0 }: ListedVacancy) =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    if (Option.isNone(found)) return yield* vacancyGone(interaction, id)
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(marks.hideVacancy(account.id, id, now))
    return yield* backToList(
      interaction,
      Math.floor(index / rowsPerPage),
      textsOf(interaction).vacancySearch.hidden,
    )
  })

const hideCompany = (interaction: Interaction, id: CompanyId) =>
  Effect.gen(function* () {
    if (Option.isNone(yield* openCompany(id))) return outOfDate(interaction)
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(marks.hideCompany(account.id, id, now))
    return yield* backToList(interaction, 0, textsOf(interaction).vacancySearch.companyHidden)
  })

const showHidden = (interaction: Interaction) =>
  Effect.gen(function* () {
    const marks = yield* SavedAndHidden
    const transaction = yield* Transaction
    yield* transaction.run(marks.showAll(interaction.account.id))
    return yield* showFilters(searchForVacancies, interaction, interaction.account.id, {
      said: html`✅ ${textsOf(interaction).vacancySearch.hiddenShown}`,
    })
  })

const report = (interaction: Interaction, id: VacancyId) =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    return Option.isNone(found)
      ? yield* vacancyGone(interaction, id)
      : yield* vacancyReport.about(interaction, found.value.vacancy)
  })

/** A card, opened from a position among the results or from another source. */
const showFrom = (
  interaction: Interaction,
  id: VacancyId,
  from: ActArgument<"vacancySearch", "show">["from"],
) =>
  typeof from === "number"
    ? showListed(interaction, { id, index: from })
    : showCard(interaction, id, { source: from })

/** The vacancy search, for seekers, guests, and employers who look at others' vacancies. */
export const vacancySearch = {
  name: "vacancySearch",
  acts: {
    ...filterActs(searchForVacancies),
    showAt: (interaction, { index }) => showVacancyAt(interaction, index),
    show: (interaction, { from, id }) => showFrom(interaction, id, from),
    save: (interaction, its) => setSaved(interaction, its, true),
    unsave: (interaction, its) => setSaved(interaction, its, false),
    hide,
    hideCompany: (interaction, { id }) => hideCompany(interaction, id),
    showHidden,
    similar: (interaction, { id }) => showSimilar(interaction, id),
    company: (interaction, { from, id }) => showCompanyPage(interaction, id, from),
    saved: (interaction, { page }) => showSaved(interaction, page),
    report: (interaction, { id }) => report(interaction, id),
    searchSaid,
  },
  follow: (interaction, link) => {
    if (link._tag === "Vacancy") return showCard(interaction, link.id, { source: link.source || "link" })
    return link._tag === "Company" ? showCompanyPage(interaction, link.id) : undefined
  },
  commands: {
    jobs: openVacancyFilters,
    saved: (interaction) => showSaved(interaction),
  },
  dialogs: [ask, wordsDialog(searchForVacancies)],
} satisfies Area<"vacancySearch", StorageError, unknown>
