import { type Listing, ListingFilter } from "../../../domain/buttons/Listing.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  type Application,
  isPossibleStep,
  isUnderWay,
  type StatusChange,
} from "../../../domain/market/Application.ts"
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
import { together } from "../fields/Field.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { entryListScreen } from "../kit/EntryList.ts"

const act = areaButton("applications")

export interface ApplicationListView {
  readonly listing: Listing
  readonly total: number
  readonly rows: ReadonlyArray<{
    readonly application: Application
    readonly title: string
    readonly company: string
  }>
}

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
  return entryListScreen(locale, {
    head: lines(
      html`📨 <b>${t.applications.mine}</b>`,
      html`${total === 0 ? none : t.applications.count(total)}`,
      ...(total === 0 && listing.filter === "all" ? [html``, html`<i>${t.applications.emptyHint}</i>`] : []),
    ),
    entries: rows.map(({ application: { id, status, updatedAt }, company, title }) => ({
      title: maskContacts(title),
      mark: `${statusIcons[status]} ${t.applications.statuses[status]}`,
      facts: together(company, formatMoment(locale, updatedAt)),
      open: (label) => act(label, "show", { id, listing }),
    })),
    page: listing.page,
    total,
    turn: (label, page) => act(label, "list", { listing: { ...listing, page } }),
    below: [
      ...(total === 0 && listing.filter === "all" ? [] : filterRows(t, listing)),
      total === 0 ? [areaButton("vacancySearch")(`🔎 ${t.applications.search}`, "open")] : [],
      [act(t.applications.letters, "letters")],
      [areaButton("invitations")(t.candidateSearch.theirInvitations, "open")],
    ],
    last: wayBack(t),
  })
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
  return isPossibleStep(status, "resend") && isOpen
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
