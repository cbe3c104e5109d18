import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { TicketSubject } from "../domain/market/TicketSubject.ts"
import type { ReportReason } from "../domain/market/ReportReason.ts"
import type { TicketTopic } from "../domain/market/TicketTopic.ts"
import type { StorageError } from "./StorageError.ts"

export interface NewTicket {
  readonly author: UserId
  readonly topic: TicketTopic
  readonly text: string
  /** A file_id. */
  readonly photo: Option.Option<string>
  /** None is the bot itself, or nothing that has a number. */
  readonly subject: Option.Option<TicketSubject>
  /** What is wrong, of a complaint about the other side of a conversation. */
  readonly reason?: ReportReason
}

/** Support tickets: a question or complaint to the operators. */
export class Tickets extends Context.Tag("Tickets")<
  Tickets,
  {
    /** Returns the ticket's number, as people see it. */
    readonly open: (ticket: NewTicket, now: number) => Effect.Effect<number, StorageError>
  }
>() {}
