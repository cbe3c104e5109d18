import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { TicketWords } from "../../domain/market/Ticket.ts"
import { Caps } from "../../services/Caps.ts"
import { Tickets } from "../../services/Tickets.ts"
import { ownTicket } from "../access/Operator.ts"
import { inTransaction } from "./InTransaction.ts"

interface Adding extends TicketWords {
  readonly by: UserId
  readonly ticket: number
  readonly now: number
}

/** Add the author's words to their ticket, which opens again if it was answered or closed. */
export const addToTicket = Effect.fn("AddToTicket")(function* ({ by, now, photo, text, ...adding }: Adding) {
  const ticket = yield* ownTicket(by, adding.ticket)
  yield* (yield* Caps).spend("ticketReplies", [by], now)
  const added = { kind: "added", person: by, text, photo, at: now } as const
  return { ticket, entry: yield* (yield* Tickets).add(ticket.id, added, "open") }
}, inTransaction)
