import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { VacancySource } from "../../../domain/market/VacancySource.ts"
import { screen } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Companies } from "../../../services/Companies.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import { MarketPay } from "../../../services/MarketPay.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Views } from "../../../services/Views.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Around, aroundRows } from "../filters/FoundList.ts"
import { foundAt } from "../filters/ShowFound.ts"
import { show } from "../kit/ShowScreen.ts"
import { foundVacancyScreen } from "./FoundVacancyScreen.ts"
import { searchForVacancies } from "./SearchForVacancies.ts"
import { searchButton } from "./VacancySearchScreens.ts"

/** A published vacancy with its company. */
export const openVacancy = (id: VacancyId) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const companies = yield* Companies
    const vacancy = Option.filter(yield* vacancies.get(id), ({ status }) => status === "published")
    if (Option.isNone(vacancy)) return Option.none()
    const company = yield* companies.get(vacancy.value.company)
    return Option.map(company, (its) => ({ vacancy: vacancy.value, company: its }))
  })

/** The vacancy is no longer open; a button removes it from the saved ones, and ◀ and ▶ lead to its neighbours. */
export const vacancyGone = (interaction: Interaction, id?: VacancyId, around?: Around) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const marks = yield* SavedAndHidden
    const isSaved = id !== undefined && (yield* marks.isSaved(interaction.account.id, id))
    return show(
      interaction,
      screen(
        html`⛔ ${t.vacancySearch.gone}`,
        isSaved ? [searchButton(t.vacancySearch.unsave, "unsave", { id })] : [],
        ...aroundRows(
          t,
          interaction.account.locale,
          "vacancySearch",
          around,
          searchButton(t.vacancySearch.filters, "filters"),
        ),
      ),
      id === undefined || around === undefined
        ? {}
        : { at: areaTap("vacancySearch", "show", { id, from: around.index }) },
    )
  })

interface Showing {
  /** The card's position among the results. */
  readonly around?: Around | undefined
  /** A confirmation. */
  readonly said?: string
  /** The source of the person's visit; the search, if the card was opened from its results. */
  readonly source?: VacancySource | ""
}

/** A vacancy's card, optionally with a toast that confirms an act. */
export const showCard = (
  interaction: Interaction,
  id: VacancyId,
  { around, said, source = around === undefined ? "" : "search" }: Showing = {},
) =>
  Effect.gen(function* () {
    const found = yield* openVacancy(id)
    if (Option.isNone(found)) return yield* vacancyGone(interaction, id, around)
    const { company, vacancy } = found.value
    const { account } = interaction
    const marks = yield* SavedAndHidden
    const resumes = yield* Resumes
    const applications = yield* Applications
    const hiding = yield* BlockedEmployers
    const { median } = yield* MarketPay
    const { username } = yield* BotIdentity
    const views = yield* Views
    const { run } = yield* Transaction
    yield* run(views.note(vacancy.id, account.id, source, interaction.now))
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
    const its = foundVacancyScreen(textsOf(interaction), account.locale, view)
    // A toast, since a caption may have no room for another line.
    return show(interaction, its, {
      about: [vacancy.author],
      at: areaTap("vacancySearch", "show", { id, from: around?.index ?? source }),
      ...(said !== undefined && { toast: said }),
    })
  })

/** The card at a position among the results. */
export const showVacancyAt = (interaction: Interaction, index: number) =>
  Effect.flatMap(
    foundAt(searchForVacancies, interaction, interaction.account.id, index),
    ({ around, id, session }) =>
      Option.match(id, {
        onNone: () => vacancyGone(interaction),
        onSome: (vacancy) => showCard({ ...interaction, session }, vacancy, { around }),
      }),
  )
