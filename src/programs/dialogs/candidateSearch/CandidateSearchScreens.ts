import { Option } from "effect"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { InvitationId, ResumeId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { doing } from "../Area.ts"
import { chips, summaryOf } from "../filters/Chips.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import type { Around } from "../vacancySearch/FoundVacancyScreen.ts"
import { pagesOf, rowsAPage, turning } from "../kit/Paging.ts"
import { countOf, type Wider } from "../vacancySearch/VacancySearchScreens.ts"
import { candidateLine } from "../present/CandidateLine.ts"
import { filters } from "./CandidateFilters.ts"

export const act = doing("people")

export interface FiltersView {
  readonly query: CandidateQuery
  readonly total: number
  readonly wider: Wider | undefined
}

const whyNobody = (t: Texts, locale: Locale, { query, wider }: FiltersView): string => {
  if (wider === undefined) return t.people.nobodyYet
  const said = filters.find(({ key }) => key === wider.key)?.say(query, t, locale) ?? ""
  return `${t.people.nobody} ${t.people.without(said, countOf(locale, wider.total))}`
}

/** What is asked for, as the buttons themselves. */
export const filtersScreen = (t: Texts, locale: Locale, view: FiltersView): Screen => {
  const { query, total, wider } = view
  const summary = summaryOf(filters, query, t, locale)
  const count = countOf(locale, total)
  return screen(
    lines(
      html`🔎 <b>${t.people.name}</b>`,
      html`${t.people.found(count)}`,
      summary === "" ? undefined : html`${truncate(summary, 300)}`,
      html``,
      html`<i>${total > 0 ? t.people.anything : whyNobody(t, locale, view)}</i>`,
    ),
    ...inPairs(chips(act, filters, query, t, locale)),
    total > 0 ? [act(t.people.show(count), "list", 0, "", "success")] : [],
    wider === undefined
      ? []
      : [act(t.people.show(countOf(locale, wider.total)), "without", 0, wider.key, "success")],
    summary === "" ? [] : [act(t.people.reset, "reset")],
    [act(`📨 ${t.people.invited}`, "invited")],
    wayBack(t),
  )
}

export interface ListView {
  readonly query: CandidateQuery
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Resume>
}

export const listScreen = (t: Texts, locale: Locale, { page, query, rows, total }: ListView): Screen => {
  const summary = summaryOf(filters, query, t, locale)
  return screen(
    lines(
      html`🔎 <b>${t.people.name}</b>`,
      html`${t.people.found(countOf(locale, total))}`,
      summary === "" ? undefined : html`${truncate(summary, 300)}`,
    ),
    ...rows.map((resume, index) => [
      act(candidateLine(t, locale, resume), "view", resume.id, `${page * rowsAPage + index}`),
    ]),
    turning(locale, { at: page, of: pagesOf(total) }, (label, to) => act(label, "list", 0, `${to}`)),
    [act(t.people.filters, "filters"), ...wayBack(t)],
  )
}

/** The way back to the page of the list that a place is on. */
const toList = (t: Texts, place: number): InlineButton =>
  act(t.common.back, "list", 0, `${Math.floor(place / rowsAPage)}`)

export interface CardView {
  readonly id: ResumeId
  readonly mayInvite: boolean
  /** The accepted invitation that one may chat about. */
  readonly chat: Option.Option<InvitationId>
  readonly around: Around | undefined
}

/** Under a candidate's card. */
export const cardRows = (t: Texts, locale: Locale, { around, chat, id, mayInvite }: CardView) => [
  mayInvite
    ? [act(`📨 ${t.people.invite}`, "invite", id, around === undefined ? "" : `${around.place}`, "success")]
    : [],
  Option.match(chat, {
    onNone: () => [],
    onSome: (invitation) => [doing("chat")(`💬 ${t.people.chat}`, "i", invitation)],
  }),
  [act(t.resume.paper, "pdf", id)],
  around === undefined
    ? []
    : turning(locale, { at: around.place, of: around.total }, (label, to) => act(label, "at", to)),
  [around === undefined ? act(t.common.back, "invited") : toList(t, around.place), ...wayBack(t)],
]

/** What can't be done, and why. */
export const refusal = (
  t: Texts,
  why: string,
  back: InlineButton = act(t.people.filters, "filters"),
): Screen => screen(html`⛔ ${why}`, [back, ...wayBack(t)])
