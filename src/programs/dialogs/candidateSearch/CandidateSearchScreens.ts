import { Option } from "effect"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { InvitationId, ResumeId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { chips, summaryOf } from "../filters/Chips.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import type { Around } from "../vacancySearch/FoundVacancyScreen.ts"
import { pagesOf, rowsAPage, turning } from "../kit/Paging.ts"
import { foundCount, type Wider } from "../vacancySearch/VacancySearchScreens.ts"
import { candidateLine } from "../present/CandidateLine.ts"
import { candidateFilters } from "./CandidateFilters.ts"

export const candidateButton = areaButton("people")

export interface CandidateFiltersView {
  readonly query: CandidateQuery
  readonly total: number
  readonly wider: Wider | undefined
}

const whyNobody = (t: Texts, locale: Locale, { query, wider }: CandidateFiltersView): string => {
  if (wider === undefined) return t.candidateSearch.nobodyYet
  const said = candidateFilters.find(({ key }) => key === wider.key)?.say(query, t, locale) ?? ""
  return `${t.candidateSearch.nobody} ${t.candidateSearch.without(said, foundCount(locale, wider.total))}`
}

/** What is asked for, as the buttons themselves. */
export const candidateFiltersScreen = (t: Texts, locale: Locale, view: CandidateFiltersView): Screen => {
  const { query, total, wider } = view
  const summary = summaryOf(candidateFilters, query, t, locale)
  const count = foundCount(locale, total)
  return screen(
    lines(
      html`🔎 <b>${t.candidateSearch.name}</b>`,
      html`${t.candidateSearch.found(count)}`,
      summary === "" ? undefined : html`${truncate(summary, 300)}`,
      html``,
      html`<i>${total > 0 ? t.candidateSearch.anything : whyNobody(t, locale, view)}</i>`,
    ),
    ...inPairs(chips(candidateButton, candidateFilters, query, t, locale)),
    total > 0 ? [candidateButton(t.candidateSearch.show(count), "list", 0, "", "success")] : [],
    wider === undefined
      ? []
      : [
          candidateButton(
            t.candidateSearch.show(foundCount(locale, wider.total)),
            "without",
            0,
            wider.key,
            "success",
          ),
        ],
    summary === "" ? [] : [candidateButton(t.candidateSearch.reset, "reset")],
    [candidateButton(`📨 ${t.candidateSearch.invited}`, "invited")],
    wayBack(t),
  )
}

export interface CandidateListView {
  readonly query: CandidateQuery
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Resume>
}

export const candidateListScreen = (
  t: Texts,
  locale: Locale,
  { page, query, rows, total }: CandidateListView,
): Screen => {
  const summary = summaryOf(candidateFilters, query, t, locale)
  return screen(
    lines(
      html`🔎 <b>${t.candidateSearch.name}</b>`,
      html`${t.candidateSearch.found(foundCount(locale, total))}`,
      summary === "" ? undefined : html`${truncate(summary, 300)}`,
    ),
    ...rows.map((resume, index) => [
      candidateButton(candidateLine(t, locale, resume), "view", resume.id, `${page * rowsAPage + index}`),
    ]),
    turning(locale, { at: page, of: pagesOf(total) }, (label, to) =>
      candidateButton(label, "list", 0, `${to}`),
    ),
    [candidateButton(t.candidateSearch.filters, "filters"), ...wayBack(t)],
  )
}

/** The way back to the page of the list that a place is on. */
const toList = (t: Texts, place: number): InlineButton =>
  candidateButton(t.common.back, "list", 0, `${Math.floor(place / rowsAPage)}`)

export interface CandidateView {
  readonly id: ResumeId
  readonly mayInvite: boolean
  /** The accepted invitation that one may chat about. */
  readonly chat: Option.Option<InvitationId>
  readonly around: Around | undefined
}

/** Under a candidate's card. */
export const cardRows = (t: Texts, locale: Locale, { around, chat, id, mayInvite }: CandidateView) => [
  mayInvite
    ? [
        candidateButton(
          `📨 ${t.candidateSearch.invite}`,
          "invite",
          id,
          around === undefined ? "" : `${around.place}`,
          "success",
        ),
      ]
    : [],
  Option.match(chat, {
    onNone: () => [],
    onSome: (invitation) => [areaButton("chat")(`💬 ${t.candidateSearch.chat}`, "i", invitation)],
  }),
  [candidateButton(t.resumes.paper, "pdf", id)],
  around === undefined
    ? []
    : turning(locale, { at: around.place, of: around.total }, (label, to) =>
        candidateButton(label, "at", to),
      ),
  [around === undefined ? candidateButton(t.common.back, "invited") : toList(t, around.place), ...wayBack(t)],
]

/** What can't be done, and why. */
export const refusal = (
  t: Texts,
  why: string,
  back: InlineButton = candidateButton(t.candidateSearch.filters, "filters"),
): Screen => screen(html`⛔ ${why}`, [back, ...wayBack(t)])
