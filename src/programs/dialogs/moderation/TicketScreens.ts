import { Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  isDecided,
  lastOf,
  type Ticket,
  type TicketEntry,
  type TicketWords,
} from "../../../domain/market/Ticket.ts"
import { screen, type Screen, withPhoto } from "../../../domain/Screen.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { formatPeriod } from "../../../locales/format/FormatPeriod.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { entryListScreen, type ListEntry } from "../kit/EntryList.ts"
import { turning } from "../kit/Paging.ts"
import { wayBack } from "../kit/WayBack.ts"
import {
  authorName,
  operatorsWords,
  reasonLine,
  subjectLine,
  type SubjectView,
  subjectWords,
  ticketTitle,
} from "../present/TicketFacts.ts"

const act = areaButton("moderation")

export interface TicketListView {
  readonly page: number
  readonly total: number
  readonly rows: ReadonlyArray<{ readonly ticket: Ticket; readonly subject: SubjectView }>
  readonly now: number
}

const entryOf = (
  t: Texts,
  locale: Locale,
  { subject, ticket }: TicketListView["rows"][number],
  now: number,
): ListEntry => ({
  title: ticketTitle(t, ticket),
  mark: t.tickets.waits(formatPeriod(locale, Math.max(0, now - ticket.statusAt))),
  facts: [subjectWords(ticket, subject), authorName(t, ticket)].filter((words) => words !== "").join(" · "),
  open: (label) => act(label, "showTicket", { id: ticket.id }),
})

/** The open tickets, those that wait longest first. */
export const ticketListScreen = (t: Texts, locale: Locale, view: TicketListView): Screen => {
  const { now, page, rows, total } = view
  return entryListScreen(locale, {
    head: lines(
      html`📥 <b>${t.tickets.name}</b>`,
      html`${total === 0 ? t.tickets.empty : t.tickets.open(formatNumber(locale, total))}`,
    ),
    entries: rows.map((row) => entryOf(t, locale, row, now)),
    page,
    total,
    turn: (label, to) => act(label, "listTickets", { page: to }),
    last: wayBack(t),
  })
}

/** What was written in a ticket: its own text, then the entries. */
export interface TicketView {
  readonly ticket: Ticket
  readonly entries: ReadonlyArray<TicketEntry>
  readonly subject: SubjectView
  /** The page of the ticket's history, counted from 0. */
  readonly page: number
  /** The page of the list it stands on. */
  readonly listPage: number
  readonly reader: UserId
}

/** Parts of the history on one page: each has at most 800 units, so that a page fits a message. */
const partsPerPage = 4

export const historyPages = ({ entries }: Pick<TicketView, "entries">): number =>
  Math.max(1, Math.ceil((entries.length + 1) / partsPerPage))

/** Who answered or closed a ticket, as `reader` is told. */
export const operatorName = (t: Texts, person: UserId, reader: UserId): string =>
  person === reader ? t.tickets.you : t.tickets.admin(`${person}`)

const headOf = (t: Texts, locale: Locale, { at, kind, person }: TicketEntry, reader: UserId): string => {
  const moment = formatMoment(locale, at)
  const who = operatorName(t, person, reader)
  if (kind === "added") return t.tickets.wrote(moment)
  return kind === "answered" ? t.tickets.answered(who, moment) : t.tickets.ended[kind](who, moment)
}

/** UTF-16 units: what a person may write at once. */
const longestPart = 800

const partLines = (t: Texts, head: string, { photo, text }: TicketWords): ReadonlyArray<Html> => [
  html`<i>${head}</i>`,
  ...(text === "" ? [] : [quote(truncate(text, longestPart))]),
  ...(Option.isSome(photo) && text === "" ? [html`${t.support.withPhoto}`] : []),
]

type Part = readonly [head: string, words: TicketWords]

const partsOf = (t: Texts, locale: Locale, { entries, reader, ticket }: TicketView): ReadonlyArray<Part> => [
  [t.tickets.wrote(formatMoment(locale, ticket.createdAt)), operatorsWords(ticket, ticket)],
  ...entries.map((entry): Part => [headOf(t, locale, entry, reader), operatorsWords(ticket, entry)]),
]

/** All pictures of a ticket, in the order in which they were sent. */
export const photosOf = ({
  entries,
  ticket,
}: Pick<TicketView, "entries" | "ticket">): ReadonlyArray<string> =>
  [ticket, ...entries].flatMap(({ photo }) => Option.toArray(photo))

const subjectButtons = (t: Texts, { subject, ticket }: TicketView): ReadonlyArray<InlineButton> => {
  const from = ticket.id
  return [
    ...Option.toArray(subject.vacancy).map(({ id }) =>
      act(t.tickets.openVacancy, "showVacancy", { id, from }),
    ),
    act(t.tickets.author, "show", { id: ticket.author, from }),
    ...Option.toArray(subject.person).map((id) => act(t.tickets.reported, "show", { id, from })),
  ]
}

const closeButton = (t: Texts, { entries, ticket }: TicketView): InlineButton => {
  const [{ id }, seen] = [ticket, lastOf(entries)]
  return isDecided(ticket)
    ? act(t.tickets.close, "askClose", { id, seen })
    : act(t.tickets.close, "close", { id, closing: { outcome: "closed", seen } })
}

/** Visible characters of a caption; a longer card stands without its picture, which a button shows. */
const caption = 1_024

/** A ticket with its history, the newest page first. */
export const ticketScreen = (t: Texts, locale: Locale, view: TicketView): Screen => {
  const { entries, listPage, page, subject, ticket } = view
  const { id, status } = ticket
  const parts = partsOf(t, locale, view).slice(page * partsPerPage, (page + 1) * partsPerPage)
  const photos = photosOf(view)
  const length = parts.reduce((sum, [head, { text }]) => sum + head.length + text.length + 2, 400)
  const isShown = photos.length === 1 && length <= caption && Option.isSome(ticket.photo)
  const body = lines(
    html`🛟 <b>${ticketTitle(t, ticket)}</b>`,
    html`${t.tickets.statuses[status]}`,
    html``,
    html`${t.tickets.from(authorName(t, ticket))}`,
    subjectLine(t, ticket, subject),
    reasonLine(t, ticket),
    html``,
    ...parts.flatMap(([head, words]) => partLines(t, head, words)),
  )
  const base = screen(
    body,
    [act(t.tickets.answer, "answer", { id, seen: lastOf(entries) }, "success")],
    ...inPairs(subjectButtons(t, view)),
    ...inPairs(
      isShown
        ? []
        : photos.map((_, index) => act(t.tickets.photo(`${index + 1}`), "showPhoto", { id, index })),
    ),
    status === "closed" ? [] : [closeButton(t, view)],
    turning(locale, { at: page, of: historyPages(view) }, (label, to) =>
      act(label, "showTicket", { id, page: to }),
    ),
    [act(t.tickets.toList, "listTickets", { page: listPage }), ...wayBack(t)],
  )
  return isShown ? withPhoto(base, ticket.photo) : base
}

/** One picture of a ticket. */
export const ticketPhotoScreen = (
  t: Texts,
  { ticket }: TicketView,
  index: number,
  photo: string,
): Screen => ({
  ...screen(lines(html`🛟 <b>${ticketTitle(t, ticket)}</b>`, html`${t.tickets.photo(`${index + 1}`)}`), [
    act(t.common.back, "showTicket", { id: ticket.id }),
    ...wayBack(t),
  ]),
  photo,
})

/** Asks how a complaint ends. */
export const outcomeScreen = (t: Texts, ticket: Ticket, seen: number): Screen => {
  const { id } = ticket
  const close = (outcome: "upheld" | "dismissed") =>
    act(t.tickets.decisions[outcome], "close", { id, closing: { outcome, seen } })
  return screen(
    lines(html`🛟 <b>${ticketTitle(t, ticket)}</b>`, html``, html`${t.tickets.askOutcome}`),
    [act(t.tickets.keepOpen, "showTicket", { id })],
    [close("upheld")],
    [close("dismissed")],
    wayBack(t),
  )
}
