import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Application, ApplicationStatus } from "../../../domain/market/Application.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { doing } from "../Area.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { statusIcons } from "../present/ApplicationFacts.ts"
import { applicantFact } from "../present/ApplicantFacts.ts"
import { pagesOf, turning } from "../kit/Paging.ts"
import { everything, type State, stateArg } from "./ListState.ts"

const act = doing("queue")

/** How much of a line a button shows. */
const onButton = 40

export interface BoardView {
  readonly page: number
  readonly total: number
  readonly rows: ReadonlyArray<{
    readonly vacancy: VacancyId
    readonly title: string
    readonly count: number
  }>
}

/** Vacancies with applications that nobody has looked at. */
export const boardScreen = (t: Texts, locale: Locale, view: BoardView): Screen =>
  screen(
    lines(
      html`📨 <b>${t.queue.name}</b>`,
      view.total === 0
        ? html`${t.queue.nothingNew}`
        : html`💼 ${t.vacancy.count(formatNumber(locale, view.total))}`,
      ...(view.total === 0 ? [html``, html`<i>${t.queue.nothingNewHint}</i>`] : []),
    ),
    ...view.rows.map(({ count, title, vacancy }) => [
      act(
        `${truncate(title, onButton)} · ${t.queue.unseen(formatNumber(locale, count))}`,
        "of",
        vacancy,
        "0",
      ),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, (label, page) =>
      act(label, "board", 0, `${page}`),
    ),
    [doing("vacancy")(`💼 ${t.vacancy.mine}`, "open")],
    wayBack(t),
  )

export interface QueueView {
  readonly vacancy: Vacancy
  readonly state: State
  readonly page: number
  readonly total: number
  readonly rows: ReadonlyArray<{
    readonly application: Application
    readonly resume: Resume | undefined
  }>
}

const kindOf = (t: Texts, filter: State["filter"]): string =>
  filter === "all" ? t.queue.all : t.vacancy.applications[filter]

const settings = (t: Texts, { state, vacancy: { id } }: QueueView) => {
  const other = state.order === "newest" ? "match" : "newest"
  const order = state.order === "newest" ? t.queue.newest : t.queue.bestMatch
  return [
    [act(t.queue.filter(kindOf(t, state.filter)), "filter", id, stateArg(state))],
    [act(t.queue.sort(order), "of", id, stateArg({ ...state, order: other }, 0))],
  ]
}

/** A vacancy's applications. */
export const queueScreen = (t: Texts, locale: Locale, view: QueueView): Screen => {
  const { rows, state, total, vacancy } = view
  const isEmpty = total === 0 && state.filter === "all"
  const none = isEmpty ? t.queue.empty : t.queue.emptyFilter
  return screen(
    lines(
      html`📨 <b>${vacancy.title}</b>`,
      html`${total === 0 ? none : t.queue.count(formatNumber(locale, total))}`,
    ),
    ...rows.map(({ application, resume }) => [
      act(
        `${statusIcons[application.status]} ${truncate(applicantFact(t, locale, application, resume), onButton)}`,
        "view",
        application.id,
        stateArg(state),
      ),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, (label, page) =>
      act(label, "of", vacancy.id, stateArg(state, page)),
    ),
    ...(isEmpty ? [] : settings(t, view)),
    [doing("vacancy")(t.common.back, "view", vacancy.id), ...wayBack(t)],
  )
}

export const filterScreen = (
  t: Texts,
  locale: Locale,
  { id, title }: Vacancy,
  state: State,
  counts: Partial<Record<ApplicationStatus, number>>,
): Screen => {
  const found = ApplicationStatus.literals.filter((status) => (counts[status] ?? 0) > 0)
  const chip = (label: string, filter: State["filter"]) =>
    act(filter === state.filter ? `✓ ${label}` : label, "of", id, stateArg({ ...state, filter }, 0))
  return screen(
    lines(html`📨 <b>${title}</b>`, html``, html`${t.queue.filterTitle}`),
    [chip(t.queue.all, everything.filter)],
    ...inPairs(
      found.map((status) =>
        chip(`${t.vacancy.applications[status]} ${formatNumber(locale, counts[status] ?? 0)}`, status),
      ),
    ),
    [act(t.common.back, "of", id, stateArg(state, 0)), ...wayBack(t)],
  )
}
