import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { TicketId } from "../domain/market/MarketIds.ts"
import type { ComplaintReason } from "../domain/market/ReportReason.ts"
import type { Ticket, TicketEntry, TicketStatus } from "../domain/market/Ticket.ts"
import type { TicketSubject } from "../domain/market/TicketSubject.ts"
import type { TicketTopic } from "../domain/market/TicketTopic.ts"
import type { Page } from "../domain/Page.ts"
import type { StorageError } from "./StorageError.ts"

export interface NewTicket {
  readonly author: UserId
  /** The author's first name in Telegram; may be empty. */
  readonly name: string
  readonly topic: TicketTopic
  readonly text: string
  /** A file_id. */
  readonly photo: Option.Option<string>
  /** None for the bot itself, or a subject without an id. */
  readonly subject: Option.Option<TicketSubject>
  /** Set for a report. */
  readonly reason?: ComplaintReason
}

/** Tickets: requests of people to the operators, with everything written since. */
export class Tickets extends Context.Tag("Tickets")<
  Tickets,
  {
    /** Open a ticket. Returns its number, as shown to people. */
    readonly open: (ticket: NewTicket, now: number) => Effect.Effect<TicketId, StorageError>
    readonly get: (id: TicketId) => Effect.Effect<Option.Option<Ticket>, StorageError>
    /** Everything that happened since it was opened, the oldest first. */
    readonly entries: (id: TicketId) => Effect.Effect<ReadonlyArray<TicketEntry>, StorageError>
    /** A page of the open tickets, those that wait longest first, and their total number. */
    readonly waiting: (
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly rows: ReadonlyArray<Ticket> }, StorageError>
    /** The number of open tickets. */
    readonly count: Effect.Effect<number, StorageError>
    /** The number of open tickets that have waited longer than the ticket. */
    readonly ahead: (ticket: Ticket) => Effect.Effect<number, StorageError>
    /** Add an entry and set the status; a ticket that keeps its status keeps its place among the open ones. */
    readonly add: (
      id: TicketId,
      entry: Omit<TicketEntry, "id">,
      status: TicketStatus,
    ) => Effect.Effect<TicketEntry, StorageError>
  }
>() {}
