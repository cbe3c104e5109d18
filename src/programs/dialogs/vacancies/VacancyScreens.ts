import { Array, Option } from "effect"
import { cities } from "../../../domain/catalogue/Regions.ts"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { ApplicationStatus } from "../../../domain/market/Application.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import {
  actsOn,
  publishes,
  type Vacancy,
  type VacancyAct,
  type VacancyStatus,
} from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { ApplicationTally } from "../../../services/Applications.ts"
import { together } from "../fields/Field.ts"
import { type ListEntry, entryListScreen, toldApart } from "../kit/EntryList.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formatDay } from "../../../locales/format/FormatDate.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { wayBack } from "../kit/WayBack.ts"
import { shareButton } from "./ShareButton.ts"
import { questionSteps } from "../fields/KnockOutQuestions.ts"
import { vacancyLine } from "../fields/ShownVacancy.ts"
import { vacancyAnswersOf } from "./VacancyAnswers.ts"
import { vacancyWizard } from "./VacancyWizard.ts"

const act = areaButton("vacancies")

const icons: Record<VacancyStatus, string> = {
  draft: "📝",
  review: "⏳",
  published: "✅",
  paused: "⏸",
  filled: "🤝",
  closed: "⛔",
}

const statusOf = (t: Texts, status: VacancyStatus): string =>
  `${icons[status]} ${t.vacancies.statuses[status]}`

export interface OwnVacanciesView {
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Vacancy>
  /** Applications to each. */
  readonly counts: ReadonlyMap<VacancyId, ApplicationTally>
}

const tally = (t: Texts, { all, unseen }: ApplicationTally): string =>
  together(
    all === 0 ? "" : t.vacancies.applicationCount(all),
    unseen === 0 ? "" : t.applicants.unseen(unseen),
  )

const entryOf = (
  t: Texts,
  locale: Locale,
  { counts, page }: OwnVacanciesView,
  vacancy: Vacancy,
): ListEntry => ({
  title: vacancy.title,
  mark: statusOf(t, vacancy.status),
  facts: together(
    cities.label(vacancy.city, locale),
    tally(t, counts.get(vacancy.id) ?? { all: 0, unseen: 0 }),
  ),
  open: (label) => act(label, "show", { id: vacancy.id, page }),
})

export const ownVacanciesScreen = (t: Texts, locale: Locale, view: OwnVacanciesView): Screen =>
  entryListScreen(locale, {
    head: lines(
      html`💼 <b>${t.vacancies.mine}</b>`,
      html`${view.total === 0 ? t.vacancies.empty : t.vacancies.count(view.total)}`,
      view.total === 0 ? html`` : undefined,
      view.total === 0 ? html`<i>${t.vacancies.emptyHint}</i>` : undefined,
    ),
    entries: toldApart(
      view.rows.map((vacancy) => entryOf(t, locale, view, vacancy)),
      (index) => view.rows[index]?.id ?? 0,
    ),
    page: view.page,
    total: view.total,
    turn: (label, to) => act(label, "list", { page: to }),
    below: [[act(`➕ ${t.vacancies.name}`, "create")]],
    last: wayBack(t),
  })

type Counts = Partial<Record<ApplicationStatus, number>>

const applications = (t: Texts, locale: Locale, counts: Counts): string => {
  const number = (value: number) => formatNumber(locale, value)
  const kinds = ApplicationStatus.literals.flatMap((status) => {
    const count = counts[status] ?? 0
    return count === 0 ? [] : [{ count, words: `${t.vacancies.applications[status]} ${number(count)}` }]
  })
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  return total === 0
    ? t.vacancies.noApplications
    : [t.vacancies.applicationCount(total), ...kinds.map(({ words }) => words)].join(" · ")
}

/** A button that opens the vacancy's applications, with their number. */
const queueButton = (
  t: Texts,
  locale: Locale,
  id: VacancyId,
  counts: Counts,
  isMain: boolean,
): InlineButton => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = formatNumber(locale, total)
  const label = `📨 ${t.applicants.name}${total === 0 ? "" : ` ${shown}`}`
  return areaButton("applicants")(label, "list", { id }, isMain ? "success" : undefined)
}

/** Acts that take the vacancy out of the search for good need a confirmation. */
const isConfirmed = (name: VacancyAct): name is "fill" | "close" => name === "fill" || name === "close"

const actButton = (t: Texts, { id }: Vacancy, name: VacancyAct): InlineButton =>
  isConfirmed(name)
    ? act(t.vacancies.acts[name], "askTurn", { id, act: name })
    : act(t.vacancies.acts[name], name, { id }, name === "publish" ? "success" : undefined)

/** Acts that the status allows. A vacancy in review or suspended by a ban can't be published by its company. */
const offered = ({ isSuspended, vacancy: { status } }: VacancyView): ReadonlyArray<VacancyAct> =>
  actsOn(status).filter((name) => !publishes(name) || !(isSuspended || status === "review"))

/** Fields on a vacancy's own screen, by line. */
const inShort = [["city", "remote"], ["pay"], ["employment", "experience"]] as const

export interface VacancyView {
  readonly vacancy: Vacancy
  readonly counts: Counts
  /** The page of the list that led here. */
  readonly page: number | undefined
  readonly botUsername: string
  /** Whether a ban keeps the vacancy out of the search. */
  readonly isSuspended: boolean
}

const titleOf = ({ title }: Vacancy): Html => html`💼 <b>${title}</b>`

export const vacancyScreen = (t: Texts, locale: Locale, view: VacancyView): Screen => {
  const { botUsername, counts, isSuspended, page, vacancy } = view
  const { id, publishedAt, status } = vacancy
  const published = Option.match(publishedAt, {
    onNone: () => "",
    onSome: (at) => ` · ${formatDay(locale, at)}`,
  })
  // What brings the vacancy to people comes first, what takes it from them last.
  const [last, first] = Array.partition(offered(view), publishes)
  return screen(
    lines(
      titleOf(vacancy),
      html`${statusOf(t, status)}${published}`,
      isSuspended ? html`⛔ ${t.moderation.suspended}` : undefined,
      html``,
      ...inShort.map((fields) => html`${vacancyLine(t, locale, vacancy, fields)}`),
      status === "draft" ? undefined : html`📨 ${applications(t, locale, counts)}`,
    ),
    ...first.map((name) => [actButton(t, vacancy, name)]),
    status === "draft" ? [] : [queueButton(t, locale, id, counts, status === "published")],
    [
      ...(status === "draft" ? [] : [act(`📊 ${t.vacancies.numbers}`, "numbers", { id })]),
      ...(status === "published" ? [shareButton(t, vacancy, botUsername)] : []),
    ],
    [act(t.vacancies.edit, "edit", { id })],
    [
      act(t.vacancies.preview, "preview", { id }),
      ...(isSuspended ? [] : [act(t.vacancies.copy, "copy", { id })]),
    ],
    ...inPairs(last.map((name) => actButton(t, vacancy, name))),
    [act(t.common.back, "list", { page }), ...wayBack(t)],
  )
}

/** Fields that make sense now; a wanted answer is asked after its question, and needs no button. */
const fieldsOf = (vacancy: Vacancy) => {
  const answers = vacancyAnswersOf(vacancy)
  const wanted = new Set<string>(questionSteps.map((keys) => keys.wanted))
  return vacancyWizard.steps.filter(({ key, when }) => !wanted.has(key) && (when?.(answers) ?? true))
}

export const editVacancyScreen = (t: Texts, vacancy: Vacancy): Screen =>
  screen(
    lines(titleOf(vacancy), html``, html`${t.vacancies.editHint}`),
    ...Array.chunksOf(
      fieldsOf(vacancy).map(({ key, title }) => act(title(t), "change", { id: vacancy.id, step: key })),
      2,
    ),
    [act(t.common.back, "show", { id: vacancy.id }), ...wayBack(t)],
  )

export const confirmStatusScreen = (t: Texts, { id, title }: Vacancy, name: "fill" | "close"): Screen =>
  screen(
    lines(
      html`⚠️ <b>${name === "fill" ? t.vacancies.fillTitle : t.vacancies.closeTitle}</b>`,
      html`${title}`,
      html``,
      html`${name === "fill" ? t.vacancies.fillBody : t.vacancies.closeBody}`,
    ),
    [act(t.vacancies.keep, "show", { id })],
    [act(t.vacancies.acts[name], name, { id }, "danger")],
    [act(t.common.back, "show", { id }), ...wayBack(t)],
  )

/** Buttons under the preview, which offer to publish a draft. */
export const previewRows = (t: Texts, { id, status }: Vacancy): ReadonlyArray<ReadonlyArray<InlineButton>> =>
  status === "draft"
    ? [
        [act(t.vacancies.acts.publish, "publish", { id }, "success")],
        [act(t.vacancies.edit, "edit", { id }), act(t.vacancies.later, "keepDraft", { id })],
        wayBack(t),
      ]
    : [[act(t.common.back, "show", { id }), ...wayBack(t)]]
