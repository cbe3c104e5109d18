import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { spheres } from "../../../domain/catalogue/Professions.ts"
import { cities } from "../../../domain/catalogue/Regions.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { wasPublished } from "../../../domain/market/Vacancy.ts"
import { screen } from "../../../domain/Screen.ts"
import { Companies } from "../../../services/Companies.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { toggle } from "../kit/Origin.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { entryRows, entryTexts } from "../kit/EntryList.ts"
import { pageOf } from "../kit/Paging.ts"
import { vacancyEntries } from "./VacancyEntries.ts"
import { authorsOf, searchButton, foundVacanciesScreen } from "./VacancySearchScreens.ts"

/** A page of the person's saved vacancies, including those that are no longer open. */
export const showSaved = (interaction: Interaction, wanted = 0) =>
  Effect.gen(function* () {
    const { account } = interaction
    const t = textsOf(interaction)
    const marks = yield* SavedAndHidden
    const { ids, page, total } = yield* pageOf(wanted, (asked) => marks.saved(account.id, asked))
    if (total === 0)
      return show(
        interaction,
        screen(
          lines(
            html`⭐ <b>${t.vacancySearch.saved}</b>`,
            html`${t.vacancySearch.noSaved}`,
            html``,
            html`<i>${t.vacancySearch.noSavedHint}</i>`,
          ),
          [searchButton(`🔎 ${t.vacancySearch.name}`, "filters", {}, "success")],
          wayBack(t),
        ),
        { at: areaTap("vacancySearch", "saved", { page: 0 }) },
      )
    const vacancies = yield* Vacancies
    const rows = yield* vacancies.getAll(ids)
    const its = foundVacanciesScreen(t, account.locale, {
      title: `⭐ ${t.vacancySearch.saved}`,
      total,
      page,
      entries: yield* vacancyEntries(interaction, rows, ({ id }, label) =>
        searchButton(label, "show", { id, from: "saved" }),
      ),
      turn: (label, to) => searchButton(label, "saved", { page: to }),
    })
    return show(interaction, its, {
      about: authorsOf(rows),
      at: areaTap("vacancySearch", "saved", { page }),
    })
  })

const mostSimilar = 5

/** Vacancies of the same profession, those of the same region first. */
export const showSimilar = (interaction: Interaction, id: VacancyId) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const known = yield* vacancies.get(id)
    // A vacancy that was never public must not be revealed.
    if (!Option.exists(known, wasPublished)) return outOfDate(interaction)
    const { account, now } = interaction
    const t = textsOf(interaction)
    const search = yield* VacancySearch
    const ids = yield* search.similar(id, account.id, mostSimilar, now)
    const rows = yield* vacancies.getAll(ids)
    const entries = yield* vacancyEntries(interaction, rows, (vacancy, label) =>
      searchButton(label, "show", { id: vacancy.id, from: "similar" }),
    )
    return show(
      interaction,
      screen(
        lines(
          html`💼 <b>${t.vacancySearch.similar}</b>`,
          rows.length === 0
            ? html`${t.vacancySearch.noSimilar}`
            : html`${t.vacancySearch.found(rows.length)}`,
          ...(rows.length === 0 ? [] : [html``, entryTexts(entries)]),
        ),
        ...entryRows(entries),
        [searchButton(t.common.back, "show", { id, from: "" }), ...wayBack(t)],
      ),
      { about: authorsOf(rows), at: areaTap("vacancySearch", "similar", { id }) },
    )
  })

const shortAbout = 600
const mostOpen = 50
const mostListed = 10

/** A company, if it has a member in good standing. */
export const openCompany = (id: CompanyId) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const acting = yield* companies.acting(id)
    return acting.length === 0 ? Option.none() : yield* companies.get(id)
  })

/** Whoever has a résumé can hide it from the company. */
const hidingRow = (t: Texts, person: UserId, id: CompanyId) =>
  Effect.gen(function* () {
    const isHidden = yield* (yield* BlockedEmployers).isHidden(person, id)
    const resumes = yield* (yield* Resumes).of(person)
    return resumes.length > 0 || isHidden ? [toggle(t, id, { _tag: "Company", id }, isHidden)] : []
  })

/** A company as seekers see it, with its open vacancies; `from` is the vacancy whose card led here. */
export const showCompanyPage = (interaction: Interaction, id: CompanyId, from?: VacancyId) =>
  Effect.gen(function* () {
    const { account } = interaction
    const t = textsOf(interaction)
    const vacancies = yield* Vacancies
    const company = yield* openCompany(id)
    if (Option.isNone(company)) return outOfDate(interaction)
    const { about, city, name, sphere } = company.value
    const { rows } = yield* vacancies.ofCompany(company.value.id, { offset: 0, limit: mostOpen })
    const hiding = yield* hidingRow(t, account.id, company.value.id)
    const open = rows.filter(({ status }) => status === "published")
    const entries = yield* vacancyEntries(interaction, open.slice(0, mostListed), (vacancy, label) =>
      searchButton(label, "show", { id: vacancy.id, from: "company" }),
    )
    return show(
      interaction,
      screen(
        lines(
          html`🏢 <b>${maskContacts(name)}</b>`,
          html`${spheres.label(sphere, account.locale)} · 📍 ${cities.label(city, account.locale)}`,
          about === "" ? undefined : html``,
          about === "" ? undefined : quote(truncate(maskContacts(about), shortAbout)),
          html``,
          html`${t.vacancySearch.openVacancies(open.length)}`,
          ...(entries.length === 0 ? [] : [entryTexts(entries)]),
        ),
        ...entryRows(entries),
        [searchButton(t.vacancySearch.hideCompany, "hideCompany", { id })],
        hiding,
        [
          from === undefined
            ? searchButton(t.vacancySearch.filters, "filters")
            : searchButton(t.common.back, "show", { id: from, from: "" }),
          ...wayBack(t),
        ],
      ),
      { about: authorsOf(open), at: areaTap("vacancySearch", "company", { id, from }) },
    )
  })
