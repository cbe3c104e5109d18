import { Effect, Option } from "effect"
import { spheres } from "../../../domain/catalogue/Professions.ts"
import { cities } from "../../../domain/catalogue/Regions.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { type Vacancy, wasPublished } from "../../../domain/market/Vacancy.ts"
import { screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import { Companies } from "../../../services/Companies.ts"
import { Hiding } from "../../../services/BlockedEmployers.ts"
import { Marks } from "../../../services/SavedAndHidden.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { originOf, toggle } from "../kit/Origin.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { pageOf, rowsAPage } from "../kit/Paging.ts"
import { act, lineOf, listScreen } from "./VacancySearchScreens.ts"

const authorsOf = (rows: ReadonlyArray<Vacancy>): ReadonlyArray<UserId> => rows.map(({ author }) => author)

/** What the person saved, open or not any more. */
export const showSaved = (encounter: Encounter, wanted: number) =>
  Effect.gen(function* () {
    const { account } = encounter
    const t = textsOf(encounter)
    const marks = yield* Marks
    const { ids, page, total } = yield* pageOf(wanted, (asked) => marks.saved(account.id, asked))
    if (total === 0)
      return show(
        encounter,
        screen(
          lines(
            html`⭐ <b>${t.search.saved}</b>`,
            html`${t.search.noSaved}`,
            html``,
            html`<i>${t.search.noSavedHint}</i>`,
          ),
          [act(`🔎 ${t.search.name}`, "filters", 0, "", "success")],
          wayBack(t),
        ),
      )
    const vacancies = yield* Vacancies
    const rows = yield* vacancies.getAll(ids)
    const its = listScreen(t, account.locale, {
      title: `⭐ ${t.search.saved}`,
      total,
      page,
      rows,
      turn: (label, to) => act(label, "saved", 0, `${to}`),
      open: (label, { id }) => act(label, "view", id, "saved"),
      back: undefined,
    })
    return show(encounter, its, { about: authorsOf(rows) })
  })

const mostSimilar = 5

/** Others of the same profession, the same region first. */
export const showSimilar = (encounter: Encounter, id: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const known = id === 0 ? Option.none() : yield* vacancies.get(VacancyId.make(id))
    // What nobody was to see yet is like nothing.
    if (!Option.exists(known, wasPublished)) return outOfDate(encounter)
    const { account, now } = encounter
    const t = textsOf(encounter)
    const search = yield* VacancySearch
    const ids = yield* search.similar(VacancyId.make(id), account.id, mostSimilar, now)
    const rows = yield* vacancies.getAll(ids)
    return show(
      encounter,
      screen(
        lines(
          html`💼 <b>${t.search.similar}</b>`,
          rows.length === 0
            ? html`${t.search.noSimilar}`
            : html`${t.search.found(formatNumber(account.locale, rows.length))}`,
        ),
        ...rows.map((vacancy) => [act(lineOf(t, account.locale, vacancy), "view", vacancy.id, "similar")]),
        [act(t.common.back, "view", id), ...wayBack(t)],
      ),
      { about: authorsOf(rows) },
    )
  })

const shortAbout = 600
const mostOpen = 50

/** A company as long as somebody acts for it. */
export const openCompany = (id: number) =>
  Effect.gen(function* () {
    if (id === 0) return Option.none()
    const companies = yield* Companies
    const acting = yield* companies.acting(CompanyId.make(id))
    return acting.length === 0 ? Option.none() : yield* companies.get(CompanyId.make(id))
  })

/** A company as seekers see it, with what is open there; `from` is the vacancy whose card led here. */
export const showCompany = (encounter: Encounter, id: number, from = 0) =>
  Effect.gen(function* () {
    const { account } = encounter
    const t = textsOf(encounter)
    const vacancies = yield* Vacancies
    const company = yield* openCompany(id)
    if (Option.isNone(company)) return outOfDate(encounter)
    const { about, city, name, sphere } = company.value
    const { rows } = yield* vacancies.ofCompany(company.value.id, { offset: 0, limit: mostOpen })
    const isHidden = yield* (yield* Hiding).isHidden(account.id, company.value.id)
    const open = rows.filter(({ status }) => status === "published")
    return show(
      encounter,
      screen(
        lines(
          html`🏢 <b>${maskContacts(name)}</b>`,
          html`${spheres.label(sphere, account.locale)} · 📍 ${cities.label(city, account.locale)}`,
          about === "" ? undefined : html``,
          about === "" ? undefined : quote(truncate(maskContacts(about), shortAbout)),
          html``,
          html`${t.search.openVacancies(formatNumber(account.locale, open.length))}`,
        ),
        ...open
          .slice(0, rowsAPage * 2)
          .map((vacancy) => [act(lineOf(t, account.locale, vacancy), "view", vacancy.id, "company")]),
        [act(t.search.hideCompany, "hideco", company.value.id)],
        [toggle(t, company.value.id, originOf("c", company.value.id), isHidden)],
        [from === 0 ? act(t.search.filters, "filters") : act(t.common.back, "view", from), ...wayBack(t)],
      ),
      { about: authorsOf(open) },
    )
  })
