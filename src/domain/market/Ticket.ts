import { Option, Schema } from "effect"
import { UserId } from "../Ids.ts"
import { TicketEntryId, TicketId } from "./MarketIds.ts"
import { ComplaintReason } from "./ReportReason.ts"
import { type TicketSubject, TicketSubjectText } from "./TicketSubject.ts"
import { TicketTopic } from "./TicketTopic.ts"

/** `open` waits for the operators, `answered` for the author. A closed ticket is removed after a time. */
export const TicketStatus = Schema.Literal("open", "answered", "closed")
export type TicketStatus = typeof TicketStatus.Type

/** A request to the operators: a question, a fault or a complaint. */
export const Ticket = Schema.Struct({
  id: TicketId,
  author: UserId,
  /** The author's first name in Telegram at that time; may be empty. */
  name: Schema.String,
  topic: TicketTopic,
  subject: Schema.OptionFromNullOr(TicketSubjectText),
  reason: Schema.OptionFromNullOr(ComplaintReason),
  text: Schema.String,
  /** A file_id. */
  photo: Schema.OptionFromNullOr(Schema.String),
  status: TicketStatus,
  /** When the status last changed: the start of the wait while it is open. */
  statusAt: Schema.Int,
  createdAt: Schema.Int,
})
export type Ticket = typeof Ticket.Type

/** The result of a ticket, chosen when it is closed; `closed` for one that isn't a complaint. */
export const TicketOutcome = Schema.Literal("closed", "upheld", "dismissed")
export type TicketOutcome = typeof TicketOutcome.Type

/** What happened to a ticket: more words of its author's, an answer of an operator's, or its end. */
export const TicketEntryKind = Schema.Literal("added", "answered", ...TicketOutcome.literals)
export type TicketEntryKind = typeof TicketEntryKind.Type

export const TicketEntry = Schema.Struct({
  id: TicketEntryId,
  kind: TicketEntryKind,
  person: UserId,
  text: Schema.String,
  photo: Schema.OptionFromNullOr(Schema.String),
  at: Schema.Int,
})
export type TicketEntry = typeof TicketEntry.Type

/** The words of a ticket or an entry. */
export type TicketWords = Pick<TicketEntry, "text" | "photo">

/** The newest entry's id; 0 without entries. */
export const lastOf = (entries: ReadonlyArray<TicketEntry>): number => entries.at(-1)?.id ?? 0

/** Whether the ticket is a report about something on the market. */
export const isReport = ({ subject, topic }: Pick<Ticket, "subject" | "topic">): boolean =>
  topic === "complaint" && Option.isSome(subject)

/** Whether closing the ticket tells its author what was decided. */
export const isDecided = ({ topic }: Pick<Ticket, "topic">): boolean => topic === "complaint"

/** The id of the ticket's subject, if it is of that kind. */
export const subjectOf = (
  { subject }: Pick<Ticket, "subject">,
  kind: TicketSubject["kind"],
): number | undefined =>
  Option.match(subject, {
    onNone: () => undefined,
    onSome: (its) => (its.kind === kind ? its.id : undefined),
  })

/** What a ticket is, for its title: its topic, or for a report the kind of its subject. */
export type TicketKind = TicketTopic | TicketSubject["kind"]

export const ticketKind = (ticket: Pick<Ticket, "subject" | "topic">): TicketKind =>
  Option.match(ticket.subject, {
    onNone: () => ticket.topic,
    onSome: ({ kind }) => (isReport(ticket) ? kind : ticket.topic),
  })
