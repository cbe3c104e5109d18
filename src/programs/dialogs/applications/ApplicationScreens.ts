import { type Listing, ListingFilter } from "../../../domain/buttons/Listing.ts"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Application, isUnderWay, type StatusChange } from "../../../domain/market/Application.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import {
  answersFact,
  historyFact,
  quoted,
  reasonFact,
  statusIcons,
  titled,
} from "../present/ApplicationFacts.ts"
import { interviewAnswers } from "../present/QuickAnswers.ts"
import { pagesOf, turning } from "../kit/Paging.ts"

const act = areaButton("applications")

export interface ApplicationListView {
  readonly listing: Listing
  readonly total: number
  readonly rows: ReadonlyArray<{ readonly application: Application; readonly title: string }>
}

/** Characters of a title on a button. */
const onButton = 40

const filterRows = (t: Texts, { filter }: Listing) =>
  inPairs(
    ListingFilter.literals.map((each) =>
      act(each === filter ? `✓ ${t.applications.filters[each]}` : t.applications.filters[each], "list", {
        listing: { filter: each, page: 0 },
      }),
    ),
  )

export const applicationListScreen = (t: Texts, locale: Locale, view: ApplicationListView): Screen => {
  const { listing, rows, total } = view
  const none = listing.filter === "all" ? t.applications.empty : t.applications.emptyFilter
  return screen(
    lines(
      html`📨 <b>${t.applications.mine}</b>`,
      html`${total === 0 ? none : t.applications.count(total)}`,
      ...(total === 0 && listing.filter === "all" ? [html``, html`<i>${t.applications.emptyHint}</i>`] : []),
    ),
    ...rows.map(({ application: { id, status }, title }) => [
      act(
        `${statusIcons[status]} ${truncate(title, onButton)} · ${t.applications.statuses[status]}`,
        "show",
        { id, listing },
      ),
    ]),
    turning(locale, { at: listing.page, of: pagesOf(total) }, (label, page) =>
      act(label, "list", { listing: { ...listing, page } }),
    ),
    ...(total === 0 && listing.filter === "all" ? [] : filterRows(t, listing)),
    total === 0 ? [areaButton("vacancySearch")(`🔎 ${t.applications.search}`, "open")] : [],
    [act(t.applications.letters, "letters")],
    [areaButton("invitations")(t.candidateSearch.theirInvitations, "open")],
    wayBack(t),
  )
}

export interface ApplicationView {
  readonly application: Application
  readonly history: ReadonlyArray<StatusChange>
  readonly title: string
  readonly company: string
  /** Whether the person may read the vacancy and what the employer wrote. */
  readonly isShown: boolean
  /** Whether the vacancy still takes applications. */
  readonly isOpen: boolean
  /** The list that led here. */
  readonly listing: Listing | undefined
}

/** UTF-16 units of a letter or message. */
const inCard = 700

const theirs = (t: Texts, { application: { invitation }, isShown }: ApplicationView) =>
  isShown && invitation !== "" ? [html`${t.applications.theyWrote}`, quoted(invitation, inCard)] : []

const own = (t: Texts, { application: { letter } }: ApplicationView) =>
  letter === "" ? [] : [html`${t.applications.letter}:`, quoted(letter, inCard)]

const endRow = (t: Texts, { application: { id, status, vacancy }, isOpen }: ApplicationView) => {
  if (isUnderWay(status)) return [act(t.applications.withdraw, "askWithdraw", { id })]
  return status === "withdrawn" && isOpen
    ? [act(t.applications.resend, "apply", { id: vacancy, source: "" }, "success")]
    : []
}

export const applicationScreen = (t: Texts, locale: Locale, view: ApplicationView): Screen => {
  const { application, company, history, isShown, listing, title } = view
  const { answers, id, status, vacancy } = application
  const reason = reasonFact(t, application)
  return screen(
    lines(
      titled("📨", title, company),
      html`${statusIcons[status]} ${t.applications.statuses[status]}`,
      reason === undefined ? undefined : html`${reason}`,
      html``,
      html`${historyFact(t, locale, history)}`,
      ...theirs(t, view),
      ...own(t, view),
      ...(isShown ? answersFact(t, answers) : []),
    ),
    ...(status === "invited"
      ? inPairs(interviewAnswers(t, id).map(([label, tap]) => button(label, tap)))
      : []),
    ...inPairs([
      areaButton("conversations")(`💬 ${t.applications.chat}`, "aboutApplication", { id }),
      areaButton("vacancySearch")(`💼 ${t.applications.vacancy}`, "show", { id: vacancy, from: "" }),
    ]),
    endRow(t, view),
    [act(t.common.back, "list", { listing }), ...wayBack(t)],
  )
}

export const withdrawApplicationScreen = (
  t: Texts,
  id: ApplicationId,
  title: string,
  company: string,
): Screen =>
  screen(
    lines(
      html`⚠️ <b>${t.applications.withdrawTitle}</b>`,
      html`${title}, ${company}`,
      html``,
      html`${t.applications.withdrawBody}`,
    ),
    [act(t.applications.keep, "show", { id })],
    [act(t.applications.withdraw, "withdraw", { id }, "danger")],
    [act(t.common.back, "show", { id }), ...wayBack(t)],
  )
