import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import { vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import { screen } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Companies } from "../../../services/Companies.ts"
import { Hiding } from "../../../services/BlockedEmployers.ts"
import { MarketPay } from "../../../services/MarketPay.ts"
import { Marks } from "../../../services/SavedAndHidden.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { Views } from "../../../services/Views.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { show } from "../kit/ShowScreen.ts"
import { type Around, cardScreen } from "./FoundVacancyScreen.ts"
import { foundAt } from "./FindVacancies.ts"
import { queryIn } from "./VacancyQueryDraft.ts"
import { act } from "./VacancySearchScreens.ts"

/** A vacancy that people may look at, with its company. */
export const openVacancy = (id: number) =>
  Effect.gen(function* () {
    if (id === 0) return Option.none()
    const vacancies = yield* Vacancies
    const companies = yield* Companies
    const vacancy = Option.filter(
      yield* vacancies.get(VacancyId.make(id)),
      ({ status }) => status === "published",
    )
    if (Option.isNone(vacancy)) return Option.none()
    const company = yield* companies.get(vacancy.value.company)
    return Option.map(company, (its) => ({ vacancy: vacancy.value, company: its }))
  })

/** It is no longer open; who saved it may take it out of there. */
export const gone = (encounter: Encounter, id = 0) =>
  Effect.gen(function* () {
    const t = textsOf(encounter)
    const marks = yield* Marks
    const isSaved = id > 0 && (yield* marks.isSaved(encounter.account.id, VacancyId.make(id)))
    return show(
      encounter,
      screen(html`⛔ ${t.search.gone}`, isSaved ? [act(t.search.unsave, "unsave", id, "saved")] : [], [
        act(t.search.filters, "filters"),
        ...wayBack(t),
      ]),
    )
  })

/** Where a place stands among what is found; a card says so. */
export const aroundOf = (encounter: Encounter, place: number | undefined) =>
  Effect.gen(function* () {
    if (place === undefined) return undefined
    const search = yield* VacancySearch
    const { account, now, session } = encounter
    const total = yield* search.count(vacancyQueryOf(queryIn(session)), account.id, now)
    return place < total ? { place, total } : undefined
  })

interface Showing {
  /** Where it stands among what was found. */
  readonly around?: Around | undefined
  /** What was done. */
  readonly said?: string
  /** Where the person came from; out of a list it is the search. */
  readonly source?: string
}

/** A vacancy as its card, perhaps with a toast that says what was done. */
export const showCard = (
  encounter: Encounter,
  id: number,
  { around, said, source = around === undefined ? "" : "search" }: Showing = {},
) =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    if (Option.isNone(found)) return yield* gone(encounter, id)
    const { company, vacancy } = found.value
    const { account } = encounter
    const marks = yield* Marks
    const resumes = yield* Resumes
    const applications = yield* Applications
    const hiding = yield* Hiding
    const { median } = yield* MarketPay
    const { username } = yield* BotIdentity
    const views = yield* Views
    const { run } = yield* Transaction
    yield* run(views.note(vacancy.id, account.id, source, encounter.now))
    const view = {
      vacancy,
      company,
      resume: Option.fromNullable((yield* resumes.of(account.id))[0]),
      isHidden: yield* hiding.isHidden(account.id, company.id),
      market: yield* median(vacancy),
      isSaved: yield* marks.isSaved(account.id, vacancy.id),
      application: yield* applications.between(vacancy.id, account.id),
      source,
      around,
      botUsername: username,
    }
    const its = cardScreen(textsOf(encounter), account.locale, view)
    // Not above it: a caption may be full.
    return show(encounter, its, { about: [vacancy.author], ...(said !== undefined && { toast: said }) })
  })

/** The card at a place of what was found. */
export const showAt = (encounter: Encounter, place: number) =>
  Effect.flatMap(foundAt(encounter, place), ({ id, total }) =>
    Option.match(id, {
      onNone: () => gone(encounter),
      onSome: (vacancy) => showCard(encounter, vacancy, { around: { place, total } }),
    }),
  )
