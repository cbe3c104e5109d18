import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import { sourceNamed } from "../../../domain/market/VacancySource.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { AppConfig } from "../../../services/AppConfig.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { BotIdentity } from "../../../services/BotIdentity.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { Hiding } from "../../../services/BlockedEmployers.ts"
import type { MarketPay } from "../../../services/MarketPay.ts"
import { Marks } from "../../../services/SavedAndHidden.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { VacancySearch } from "../../../services/VacancySearch.ts"
import type { Views } from "../../../services/Views.ts"
import type { Area, Done } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { numberIn, pageIn, rowsAPage } from "../kit/Paging.ts"
import { support } from "../support/Support.ts"
import { complaintAbout } from "../support/SupportWizard.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { showFilters, showList, showWithout } from "./FindVacancies.ts"
import { openCompany, showCompany, showSaved, showSimilar } from "./CompanyPage.ts"
import { queryIn, without } from "./VacancyQueryDraft.ts"
import { queryWizard } from "./VacancyQueryWizard.ts"
import { aroundOf, gone, openVacancy, showAt, showCard } from "./ShowFoundVacancy.ts"

type Needs =
  | Applications
  | AppConfig
  | BotIdentity
  | Caps
  | Companies
  | Hiding
  | MarketPay
  | Marks
  | Resumes
  | Tickets
  | Transaction
  | Vacancies
  | VacancySearch
  | Views
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** What was chosen for one filter; leaving it leads back to all of them. */
const ask = makeDialog<JobsQuery, StorageError, Needs>(
  queryWizard,
  (encounter, { answers, session }) => showFilters({ ...encounter, session }, { changed: answers }),
  (encounter) => showFilters(encounter),
)

const setSaved = (encounter: Encounter, { arg, id }: Done, isSaved: boolean): Answered =>
  Effect.gen(function* () {
    if (id === 0) return yield* gone(encounter)
    const marks = yield* Marks
    const transaction = yield* Transaction
    const { account, now } = encounter
    const vacancy = VacancyId.make(id)
    const isOpen = Option.isSome(yield* openVacancy(id))
    if (!isOpen && isSaved && !(yield* marks.isSaved(account.id, vacancy))) return yield* gone(encounter)
    yield* transaction.run(marks.setSaved(account.id, vacancy, isSaved, now))
    if (!isOpen) return yield* showSaved(encounter, 0)
    const t = textsOf(encounter).search
    return yield* showCard(encounter, id, {
      around: yield* aroundOf(encounter, numberIn(arg)),
      said: isSaved ? t.nowSaved : t.noLonger,
    })
  })

const hide = (encounter: Encounter, { arg, id }: Done): Answered =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    if (Option.isNone(found)) return yield* gone(encounter, id)
    const marks = yield* Marks
    const transaction = yield* Transaction
    const { account, now } = encounter
    yield* transaction.run(marks.hideVacancy(account.id, found.value.vacancy.id, now))
    return yield* showList(encounter, Math.floor(pageIn(arg) / rowsAPage), textsOf(encounter).search.hidden)
  })

const hideCompany = (encounter: Encounter, { id }: Done): Answered =>
  Effect.gen(function* () {
    const company = yield* openCompany(id)
    if (Option.isNone(company)) return outOfDate(encounter)
    const marks = yield* Marks
    const transaction = yield* Transaction
    const { account, now } = encounter
    yield* transaction.run(marks.hideCompany(account.id, company.value.id, now))
    return yield* showList(encounter, 0, textsOf(encounter).search.companyHidden)
  })

const unhide = (encounter: Encounter): Answered =>
  Effect.gen(function* () {
    const marks = yield* Marks
    const transaction = yield* Transaction
    yield* transaction.run(marks.showAll(encounter.account.id))
    return yield* showFilters(encounter, { said: html`✅ ${textsOf(encounter).search.hiddenShown}` })
  })

const report = (encounter: Encounter, { id }: Done): Answered =>
  Effect.gen(function* () {
    return Option.isNone(yield* openVacancy(id))
      ? yield* gone(encounter, id)
      : yield* support.openWith(encounter, complaintAbout({ kind: "vacancy", id }))
  })

const setFilter = (encounter: Encounter, step: string): Answered =>
  ask.change(encounter, { about: 0, answers: { ...queryIn(encounter.session) }, step })

/** How people find vacancies and look at them: seekers, guests, and employers who look at others’. */
export const search: Area<"search", StorageError, Needs> = {
  name: "search",
  acts: {
    filters: (encounter) => showFilters(encounter),
    set: (encounter, { arg }) => setFilter(encounter, arg),
    clear: (encounter, { arg }) =>
      showFilters(encounter, { changed: without(queryIn(encounter.session), arg) }),
    reset: (encounter) => showFilters(encounter, { changed: {} }),
    without: (encounter, { arg }) => showWithout(encounter, arg),
    list: (encounter, { arg }) => showList(encounter, pageIn(arg)),
    at: (encounter, { id }) => showAt(encounter, id),
    view: (encounter, { arg, id }) =>
      Effect.flatMap(aroundOf(encounter, numberIn(arg)), (around) =>
        showCard(encounter, id, { around, ...(sourceNamed(arg) !== "" && { source: arg }) }),
      ),
    save: (encounter, done) => setSaved(encounter, done, true),
    unsave: (encounter, done) => setSaved(encounter, done, false),
    hide,
    hideco: hideCompany,
    unhide,
    similar: (encounter, { id }) => showSimilar(encounter, id),
    company: (encounter, { arg, id }) => showCompany(encounter, id, pageIn(arg)),
    saved: (encounter, { arg }) => showSaved(encounter, pageIn(arg)),
    report,
  },
  open: (encounter) => showFilters(encounter),
  follow: (encounter, link) => {
    if (link._tag === "Vacancy") return showCard(encounter, link.id, { source: link.source || "link" })
    return link._tag === "Company" ? showCompany(encounter, link.id) : undefined
  },
  commands: { jobs: (encounter) => showFilters(encounter), saved: (encounter) => showSaved(encounter, 0) },
  dialogs: [ask],
}
