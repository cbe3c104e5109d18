import type { Option } from "effect"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { statusIcons } from "../present/ApplicationFacts.ts"
import { namedApplicant, seekerName } from "../present/SeekerName.ts"
import { isEverybody, kindOf } from "./ApplicantFilterScreen.ts"
import { refuseAllRow } from "./RefuseAllScreen.ts"
import { pagesOf, turning } from "../kit/Paging.ts"

const act = areaButton("applicants")

/** Characters of a line on a button. */
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

/** Vacancies with new applications. */
export const boardScreen = (t: Texts, locale: Locale, view: BoardView): Screen =>
  screen(
    lines(
      html`📨 <b>${t.applicants.name}</b>`,
      view.total === 0 ? html`${t.applicants.nothingNew}` : html`💼 ${t.vacancies.count(view.total)}`,
      ...(view.total === 0 ? [html``, html`<i>${t.applicants.nothingNewHint}</i>`] : []),
    ),
    ...view.rows.map(({ count, title, vacancy }) => [
      act(`${truncate(title, onButton)} · ${t.applicants.unseen(count)}`, "list", {
        id: vacancy,
      }),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, (label, page) =>
      act(label, "board", { page }),
    ),
    [areaButton("vacancies")(`💼 ${t.vacancies.mine}`, "open")],
    wayBack(t),
  )

export interface ApplicantListView {
  readonly vacancy: Vacancy
  readonly state: ListState
  readonly page: number
  readonly total: number
  readonly rows: ReadonlyArray<{
    readonly application: Application
    readonly resume: Option.Option<Resume>
  }>
  /** How many of the whole list are new or only viewed. */
  readonly undecided: number
  readonly refusedAt?: number
}

const settings = (t: Texts, { state, vacancy: { id } }: ApplicantListView) => {
  const other = state.order === "newest" ? "match" : "newest"
  const order = state.order === "newest" ? t.applicants.newest : t.applicants.bestMatch
  return [
    [act(t.applicants.filter(kindOf(t, state)), "chooseFilter", { id, state })],
    [act(t.applicants.sort(order), "list", { id, list: { state: { ...state, order: other }, page: 0 } })],
  ]
}

/** Applications to a vacancy. */
export const applicantListScreen = (t: Texts, locale: Locale, view: ApplicantListView): Screen => {
  const { rows, state, total, vacancy } = view
  const isEmpty = total === 0 && isEverybody(state)
  const none = isEmpty ? t.applicants.empty : t.applicants.emptyFilter
  return screen(
    lines(html`📨 <b>${vacancy.title}</b>`, html`${total === 0 ? none : t.applicants.count(total)}`),
    ...rows.map(({ application, resume }) => [
      act(
        `${statusIcons[application.status]} ${truncate(seekerName(locale, namedApplicant(application, resume)), onButton)}`,
        "show",
        { id: application.id, state },
      ),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, (label, page) =>
      act(label, "list", { id: vacancy.id, list: { state, page } }),
    ),
    ...(isEmpty ? [] : settings(t, view)),
    refuseAllRow(t, locale, view),
    view.refusedAt === undefined
      ? []
      : [act(t.applicants.reconsider, "restoreAll", { id: vacancy.id, at: view.refusedAt })],
    [areaButton("vacancies")(t.common.back, "show", { id: vacancy.id }), ...wayBack(t)],
  )
}
