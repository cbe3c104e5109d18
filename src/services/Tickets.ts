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
  /** None for the bot itself, or a subject without an id. */
  readonly subject: Option.Option<TicketSubject>
  /** Set for a complaint about the other side of a conversation. */
  readonly reason?: ReportReason
}

/** Support tickets: questions or complaints to the operators. */
export class Tickets extends Context.Tag("Tickets")<
  Tickets,
  {
    /** Open a ticket. Returns its number, as shown to people. */
    readonly open: (ticket: NewTicket, now: number) => Effect.Effect<number, StorageError>
  }
>() {}
