import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { TicketOutcome } from "../../domain/market/Ticket.ts"
import { Tickets } from "../../services/Tickets.ts"
import { operatedTicket } from "../access/Operator.ts"
import { allowIf } from "../access/Policy.ts"
import { inTransaction } from "./InTransaction.ts"
import { unlessMoved } from "./TicketMoved.ts"

interface Closing {
  readonly by: UserId
  readonly ticket: number
  readonly outcome: TicketOutcome
  /** The id of the newest entry that the operator saw; 0 for none. */
  readonly seen: number
  readonly now: number
}

/** Close a ticket. Fails with `TicketMoved` if anybody else wrote in it or closed it meanwhile. */
export const closeTicket = Effect.fn("CloseTicket")(function* (closing: Closing) {
  const { by, now, outcome } = closing
  const tickets = yield* Tickets
  const ticket = yield* operatedTicket(by, closing.ticket)
  yield* unlessMoved(ticket, yield* tickets.entries(ticket.id), closing, () => true)
  yield* allowIf(ticket.status !== "closed")
  const closed = { kind: outcome, person: by, text: "", photo: Option.none(), at: now } as const
  return { ticket, entry: yield* tickets.add(ticket.id, closed, "closed") }
}, inTransaction)
