import { html, lines, truncate } from "../../../domain/text/Html.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { mostCounted } from "../../../services/VacancySearch.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { chips, summaryOf } from "../filters/Chips.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { vacancyPayFact } from "../present/VacancyFacts.ts"
import { pagesOf, rowsAPage, turning } from "../kit/Paging.ts"
import { vacancyFilters } from "./VacancyFilters.ts"

export const searchButton = areaButton("search")

/** From there on nobody counts. */
export const foundCount = (locale: Locale, total: number): string =>
  total >= mostCounted ? `${formatNumber(locale, mostCounted)}+` : formatNumber(locale, total)

/** One filter less, and how many there are then. */
export interface Wider {
  readonly key: string
  readonly total: number
}

export interface VacancyFiltersView {
  readonly query: JobsQuery
  readonly total: number
  readonly wider: Wider | undefined
  /** Whether vacancies or companies are hidden from the list. */
  readonly hides: boolean
}

const whyNothing = (t: Texts, locale: Locale, { query, wider }: VacancyFiltersView): string => {
  if (wider === undefined) return t.vacancySearch.nothingYet
  const said = vacancyFilters.find(({ key }) => key === wider.key)?.say(query, t, locale) ?? ""
  return `${t.vacancySearch.nothing} ${t.vacancySearch.without(said, foundCount(locale, wider.total))}`
}

/** What is asked for, as the buttons themselves. */
export const vacancyFiltersScreen = (t: Texts, locale: Locale, view: VacancyFiltersView): Screen => {
  const { hides, query, total, wider } = view
  const summary = summaryOf(vacancyFilters, query, t, locale)
  const count = foundCount(locale, total)
  return screen(
    lines(
      html`🔎 <b>${t.vacancySearch.name}</b>`,
      html`${t.vacancySearch.found(count)}`,
      summary === "" ? undefined : html`${truncate(summary, 300)}`,
      html``,
      html`<i>${total > 0 ? t.vacancySearch.hint : whyNothing(t, locale, view)}</i>`,
    ),
    ...inPairs(chips(searchButton, vacancyFilters, query, t, locale)),
    total > 0 ? [searchButton(t.vacancySearch.show(count), "list", 0, "0", "success")] : [],
    wider === undefined
      ? []
      : [
          searchButton(
            t.vacancySearch.show(foundCount(locale, wider.total)),
            "without",
            0,
            wider.key,
            "success",
          ),
        ],
    summary === "" ? [] : [searchButton(t.vacancySearch.reset, "reset")],
    [searchButton(`⭐ ${t.vacancySearch.saved}`, "saved")],
    hides ? [searchButton(t.vacancySearch.showHidden, "unhide")] : [],
    wayBack(t),
  )
}

const onButton = 28

/** A vacancy in one line, for a button: what, and for how much. */
export const lineOf = (t: Texts, locale: Locale, vacancy: Vacancy): string => {
  const closed = vacancy.status === "published" ? "" : "⛔ "
  return `${closed}${truncate(maskContacts(vacancy.title), onButton)} · ${vacancyPayFact(t, locale, vacancy)}`
}

export interface FoundVacanciesView {
  readonly title: string
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Vacancy>
  /** Turns the list, and opens what stands at a place of it. */
  readonly turn: (label: string, page: number) => InlineButton
  readonly open: (label: string, vacancy: Vacancy, place: number) => InlineButton
  readonly back: InlineButton | undefined
}

export const foundVacanciesScreen = (t: Texts, locale: Locale, view: FoundVacanciesView): Screen =>
  screen(
    lines(html`<b>${view.title}</b>`, html`${t.vacancySearch.found(foundCount(locale, view.total))}`),
    ...view.rows.map((vacancy, index) => [
      view.open(lineOf(t, locale, vacancy), vacancy, view.page * rowsAPage + index),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, view.turn),
    [...(view.back === undefined ? [] : [view.back]), ...wayBack(t)],
  )
