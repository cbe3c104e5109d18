import type { VacancyReportReason } from "../../domain/market/ReportReason.ts"
import type { TicketKind, TicketOutcome, TicketStatus } from "../../domain/market/Ticket.ts"

/** What admins see of requests to support. */
interface OperatorTexts extends Record<
  | "name"
  | "empty"
  | "show"
  | "answer"
  | "close"
  | "openVacancy"
  | "author"
  | "reported"
  | "toList"
  | "reason"
  | "you"
  | "answerTitle"
  | "answerPrompt"
  | "answerExample"
  | "answerSent"
  | "stillOpen"
  | "sendAnyway"
  | "yours"
  | "askOutcome"
  | "keepOpen"
  | "closedNow"
  | "movedByAuthor"
  | "unknownTicket",
  string
> {
  readonly open: (count: string) => string
  readonly kinds: Readonly<Record<TicketKind, string>>
  readonly statuses: Readonly<Record<TicketStatus, string>>
  /** `number` is the ticket's. */
  readonly titled: (kind: string, number: string) => string
  readonly fresh: (kind: string, number: string) => string
  readonly more: (kind: string, number: string) => string
  readonly from: (author: string) => string
  /** A person without a name is a number. */
  readonly person: (name: string, number: string) => string
  readonly waits: (period: string) => string
  readonly photo: (number: string) => string
  readonly admin: (number: string) => string
  readonly wrote: (moment: string) => string
  readonly answered: (who: string, moment: string) => string
  readonly ended: Readonly<Record<TicketOutcome, (who: string, moment: string) => string>>
  readonly decisions: Readonly<Record<Exclude<TicketOutcome, "closed">, string>>
  readonly movedByAnswer: (who: string) => string
  readonly movedByClosing: (who: string) => string
}

/** What authors of requests are told. */
export interface TicketTexts
  extends
    OperatorTexts,
    Record<"writeMore" | "answerHint" | "addTitle" | "addExample" | "reopens" | "reportVacancy", string> {
  readonly addPrompt: (number: string) => string
  readonly added: (number: string) => string
  readonly answerTo: (number: string) => string
  readonly isClosed: (number: string) => string
  readonly outcomes: Readonly<Record<TicketOutcome, string>>
  readonly vacancyReasons: Readonly<Record<VacancyReportReason, string>>
}
