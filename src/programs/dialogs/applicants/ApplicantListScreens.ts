import { Option } from "effect"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { statusIcons } from "../present/ApplicationFacts.ts"
import { isEverybody, kindOf } from "./ApplicantFilterScreen.ts"
import { refuseAllRow } from "./RefuseAllScreen.ts"
import { fitsFact } from "../present/MatchFact.ts"
import { factsBeside, namedApplicant, seekerName } from "../present/SeekerName.ts"
import { together } from "../fields/Field.ts"
import { type ListEntry, entryListScreen, toldApart } from "../kit/EntryList.ts"

const act = areaButton("applicants")

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
  entryListScreen(locale, {
    head: lines(
      html`📨 <b>${t.applicants.name}</b>`,
      view.total === 0 ? html`${t.applicants.nothingNew}` : html`💼 ${t.vacancies.count(view.total)}`,
      ...(view.total === 0 ? [html``, html`<i>${t.applicants.nothingNewHint}</i>`] : []),
    ),
    entries: toldApart(
      view.rows.map(({ count, title, vacancy }) => ({
        title,
        mark: t.applicants.unseen(count),
        open: (label) => act(label, "list", { id: vacancy }),
      })),
      (index) => view.rows[index]?.vacancy ?? 0,
    ),
    page: view.page,
    total: view.total,
    turn: (label, page) => act(label, "board", { page }),
    below: [[areaButton("vacancies")(`💼 ${t.vacancies.mine}`, "open")]],
    last: wayBack(t),
  })

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

/** An applicant in the list: name and state, then what the name leaves out, and how far the résumé fits. */
const entryOf = (
  t: Texts,
  locale: Locale,
  { state, vacancy }: ApplicantListView,
  { application, resume }: ApplicantListView["rows"][number],
): ListEntry => {
  const { id, status } = application
  const named = namedApplicant(application, resume)
  return {
    title: seekerName(locale, named),
    mark: `${statusIcons[status]} ${t.vacancies.applications[status]}`,
    facts: together(
      factsBeside(locale, named),
      status === "withdrawn" || Option.isNone(resume)
        ? ""
        : fitsFact(locale, { vacancy, resume: resume.value }, t.applicants.fits),
    ),
    open: (label) => act(label, "show", { id, state }),
  }
}

/** Applications to a vacancy. */
export const applicantListScreen = (t: Texts, locale: Locale, view: ApplicantListView): Screen => {
  const { rows, state, total, vacancy } = view
  const isEmpty = total === 0 && isEverybody(state)
  const none = isEmpty ? t.applicants.empty : t.applicants.emptyFilter
  return entryListScreen(locale, {
    head: lines(html`📨 <b>${vacancy.title}</b>`, html`${total === 0 ? none : t.applicants.count(total)}`),
    entries: rows.map((row) => entryOf(t, locale, view, row)),
    page: view.page,
    total,
    turn: (label, page) => act(label, "list", { id: vacancy.id, list: { state, page } }),
    below: [
      ...(isEmpty ? [] : settings(t, view)),
      refuseAllRow(t, locale, view),
      view.refusedAt === undefined
        ? []
        : [act(t.applicants.reconsider, "restoreAll", { id: vacancy.id, at: view.refusedAt })],
    ],
    last: [areaButton("vacancies")(t.common.back, "show", { id: vacancy.id }), ...wayBack(t)],
  })
}
