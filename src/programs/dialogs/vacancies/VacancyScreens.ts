import { Array, Option } from "effect"
import { html, type Html, lines, truncate } from "../../../domain/text/Html.ts"
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
import { pagesOf, turning } from "../kit/Paging.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formatDay } from "../../../locales/format/FormatDate.ts"
import { areaButton } from "../kit/AreaButton.ts"
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
}

/** Characters of a title on a button. */
const onButton = 40

export const ownVacanciesScreen = (t: Texts, locale: Locale, view: OwnVacanciesView): Screen =>
  screen(
    lines(
      html`💼 <b>${t.vacancies.mine}</b>`,
      html`${view.total === 0 ? t.vacancies.empty : t.vacancies.count(view.total)}`,
      view.total === 0 ? html`` : undefined,
      view.total === 0 ? html`<i>${t.vacancies.emptyHint}</i>` : undefined,
    ),
    ...view.rows.map(({ id, status, title }) => [
      act(`${statusOf(t, status)} · ${truncate(title, onButton)}`, "show", { id, page: view.page }),
    ]),
    turning(locale, { at: view.page, of: pagesOf(view.total) }, (label, to) =>
      act(label, "list", { page: to }),
    ),
    [act(`➕ ${t.vacancies.name}`, "create")],
    wayBack(t),
  )

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
const queueButton = (t: Texts, locale: Locale, id: VacancyId, counts: Counts): InlineButton => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = formatNumber(locale, total)
  return areaButton("applicants")(`📨 ${t.applicants.name}${total === 0 ? "" : ` ${shown}`}`, "list", { id })
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
  return screen(
    lines(
      titleOf(vacancy),
      html`${statusOf(t, status)}${published}`,
      isSuspended ? html`⛔ ${t.moderation.suspended}` : undefined,
      html``,
      ...inShort.map((fields) => html`${vacancyLine(t, locale, vacancy, fields)}`),
      status === "draft" ? undefined : html`📨 ${applications(t, locale, counts)}`,
    ),
    ...offered(view).map((name) => [actButton(t, vacancy, name)]),
    status === "draft" ? [] : [queueButton(t, locale, id, counts)],
    [
      ...(status === "draft" ? [] : [act(`📊 ${t.vacancies.numbers}`, "numbers", { id })]),
      ...(status === "published" ? [shareButton(t, vacancy, botUsername)] : []),
    ],
    [act(t.vacancies.edit, "edit", { id })],
    [
      act(t.vacancies.preview, "preview", { id }),
      ...(isSuspended ? [] : [act(t.vacancies.copy, "copy", { id })]),
    ],
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
