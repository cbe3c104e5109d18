import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { type TicketId, VacancyId } from "../../../domain/market/MarketIds.ts"
import {
  ticketKind,
  subjectOf,
  type Ticket,
  type TicketEntry,
  type TicketOutcome,
  type TicketWords,
} from "../../../domain/market/Ticket.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Accounts } from "../../../services/Accounts.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import { vacancyShown } from "../../access/GoodStanding.ts"
import { type Event, notify, notifyOfficially } from "../kit/Notice.ts"
import {
  authorName,
  operatorsWords,
  reasonLine,
  subjectLine,
  type SubjectView,
  wordsWithin,
} from "../present/TicketFacts.ts"
import { subjectViewOf } from "./TicketSubjects.ts"

const photoOf = ({ photo }: Pick<Ticket, "photo">): Pick<Event, "photo"> =>
  Option.match(photo, { onNone: () => ({}), onSome: (file) => ({ photo: file }) })

const vacancyActs = (t: Texts, from: TicketId, { id, status }: Vacancy): Event["acts"] => [
  [t.tickets.openVacancy, areaTap("moderation", "showVacancy", { id, from })],
  ...(status === "published"
    ? [[t.moderation.hold, areaTap("moderation", "holdVacancy", { id, from })] as const]
    : []),
]

const operatorActs = (t: Texts, ticket: Ticket, seen: number, subject: SubjectView): Event["acts"] => {
  const { author, id } = ticket
  const about = Option.toArray(subject.person)
  return [
    [t.tickets.answer, areaTap("moderation", "answer", { id, seen })],
    [t.tickets.show, areaTap("moderation", "showTicket", { id })],
    ...Option.toArray(subject.vacancy).flatMap((vacancy) => vacancyActs(t, id, vacancy)),
    [t.tickets.author, areaTap("moderation", "show", { id: author, from: id })],
    ...about.map(
      (person) => [t.tickets.reported, areaTap("moderation", "show", { id: person, from: id })] as const,
    ),
  ]
}

/**
 * Notices to the admins who have written to the bot: a new ticket, or what its author `added`. The others find it in
 * the list.
 */
export const operatorNotices = (ticket: Ticket, added?: TicketEntry) =>
  Effect.gen(function* () {
    const { adminIds } = yield* AppConfig
    const known = yield* (yield* Accounts).load([...adminIds])
    const subject = yield* subjectViewOf(ticket)
    const words = operatorsWords<TicketWords>(ticket, added ?? ticket)
    const notices = yield* notify(
      [...adminIds].filter((id) => known.has(id)),
      [],
      (t) => {
        const head = added === undefined ? t.tickets.fresh : t.tickets.more
        return {
          text: wordsWithin(t, words, (said) =>
            lines(
              html`🛟 <b>${head(t.tickets.kinds[ticketKind(ticket)], `${ticket.id}`)}</b>`,
              html`${t.tickets.from(authorName(t, ticket))}`,
              subjectLine(t, ticket, subject),
              reasonLine(t, ticket),
              said,
            ),
          ),
          ...photoOf(words),
          acts: operatorActs(t, ticket, added?.id ?? 0, subject),
        }
      },
    )
    return notices.map((notice): Outgoing => ({ ...notice, isBounded: true }))
  })

const writeMore = (t: Texts, { id }: Ticket): Event["acts"] => [
  [t.tickets.writeMore, areaTap("support", "reply", { id })],
]

/** The notice of an operator's answer to the ticket's author. */
export const ticketAnswerNotice = (ticket: Ticket, answer: TicketEntry) =>
  notifyOfficially(ticket.author, (t) => ({
    text: wordsWithin(t, answer, (said) =>
      lines(
        html`🛟 <b>${t.tickets.answerTo(`${ticket.id}`)}</b>`,
        said,
        html``,
        html`<i>${t.tickets.answerHint}</i>`,
      ),
    ),
    ...photoOf(answer),
    acts: writeMore(t, ticket),
  }))

/** The title of the ticket's vacancy, if its author may see it. */
const shownTitle = (ticket: Ticket) =>
  Effect.gen(function* () {
    const id = subjectOf(ticket, "vacancy")
    const shown = id === undefined ? Option.none() : yield* vacancyShown(VacancyId.make(id))
    return Option.match(shown, { onNone: () => "", onSome: ({ title }) => title })
  })

/** The notice of a ticket's end to its author. */
export const closedTicketNotice = Effect.fnUntraced(function* (ticket: Ticket, outcome: TicketOutcome) {
  const name = yield* shownTitle(ticket)
  return yield* notifyOfficially(ticket.author, (t) => ({
    text: lines(
      html`✅ <b>${t.tickets.isClosed(`${ticket.id}`)}</b>`,
      html`${t.tickets.kinds[ticketKind(ticket)]}`,
      subjectLine(t, ticket, { name }),
      html``,
      html`${t.tickets.outcomes[outcome]}`,
      html``,
      html`<i>${t.tickets.reopens}</i>`,
    ),
    acts: writeMore(t, ticket),
  }))
})
