import { Data, Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Ticket, TicketEntry } from "../../domain/market/Ticket.ts"

/** Somebody else was faster: another operator answered or closed the ticket, or its author wrote more. */
export class TicketMoved extends Data.TaggedError("TicketMoved")<{
  readonly ticket: Ticket
  readonly by: TicketEntry
}> {}

/** Fails if somebody else added one of the `meant` entries after the last one that the operator saw. */
export const unlessMoved = (
  ticket: Ticket,
  entries: ReadonlyArray<TicketEntry>,
  { by, seen }: { readonly by: UserId; readonly seen: number },
  meant: (entry: TicketEntry) => boolean,
) => {
  const moved = entries.findLast((entry) => entry.id > seen && entry.person !== by && meant(entry))
  return moved === undefined ? Effect.void : Effect.fail(new TicketMoved({ ticket, by: moved }))
}
