import { Option, Schema } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { ReportReason, VacancyReportReason } from "../../../domain/market/ReportReason.ts"
import { ticketKind, type Ticket, type TicketWords } from "../../../domain/market/Ticket.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, quote, truncate } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import { plainText } from "../../../domain/text/PlainText.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** What a ticket is about, for operators. */
export interface SubjectView {
  /** Its name; empty if it has none. */
  readonly name: string
  readonly vacancy: Option.Option<Vacancy>
  /** The person who is answerable for it. */
  readonly person: Option.Option<UserId>
}

/** UTF-16 units of a name in a line with other facts. */
const inLine = 60

const short = (name: string): string => truncate(plainName(name), inLine)

/** The kind and number of a ticket. */
export const ticketTitle = (t: Texts, ticket: Ticket): string =>
  t.tickets.titled(t.tickets.kinds[ticketKind(ticket)], `${ticket.id}`)

/** The author's name and number. */
export const authorName = (t: Texts, { author, name }: Pick<Ticket, "author" | "name">): string =>
  t.tickets.person(short(name), `${author}`)

const isOfVacancy = Schema.is(VacancyReportReason)
const isOfChat = Schema.is(ReportReason)

const reasonWords = (t: Texts, ticket: Ticket): Option.Option<string> =>
  Option.flatMap(ticket.reason, (reason) => {
    if (ticketKind(ticket) === "vacancy" && isOfVacancy(reason))
      return Option.some(t.tickets.vacancyReasons[reason])
    return isOfChat(reason) ? Option.some(t.conversations.reasons[reason]) : Option.none()
  })

/** The reason of a report; undefined without one. */
export const reasonLine = (t: Texts, ticket: Ticket): Html | undefined =>
  Option.getOrUndefined(
    Option.map(reasonWords(t, ticket), (reason) => html`${t.tickets.reason}: <b>${reason}</b>`),
  )

/** The subject's number and name; empty without a subject. */
export const subjectWords = (
  { subject }: Pick<Ticket, "subject">,
  { name }: Pick<SubjectView, "name">,
): string =>
  Option.match(subject, {
    onNone: () => "",
    onSome: ({ id }) => (name === "" ? `№ ${id}` : `№ ${id} · ${short(name)}`),
  })

/** The subject's kind, number and name; undefined without a subject. */
export const subjectLine = (
  t: Texts,
  ticket: Pick<Ticket, "subject">,
  named: Pick<SubjectView, "name">,
): Html | undefined =>
  Option.getOrUndefined(
    Option.map(
      ticket.subject,
      ({ kind }) => html`${t.support.subjects[kind]}: <b>${subjectWords(ticket, named)}</b>`,
    ),
  )

/** Visible characters of a message and of a caption. */
const limits = { message: 4_096, caption: 1_024 }

const visible = (text: Html): number => plainText(text.value).length

/** A person's words amid the bot's own, cut to what a message, or the caption of their photo, has room for. */
export const wordsWithin = (
  t: Texts,
  { photo, text }: TicketWords,
  around: (words: Html | undefined) => Html,
): Html => {
  const limit = Option.isSome(photo) ? limits.caption : limits.message
  const more = Option.isSome(photo) ? html`${t.support.withPhoto}` : undefined
  if (text === "") return around(more)
  return around(quote(truncate(text, Math.max(1, limit - visible(around(html``))))))
}

/** Words as operators see them: contacts from a chat stay masked, as they are in the chat. */
export const operatorsWords = <Words extends TicketWords>(ticket: Ticket, words: Words): Words =>
  ticketKind(ticket) === "chat" ? { ...words, text: maskContacts(words.text) } : words
