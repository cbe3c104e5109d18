import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { TicketWords } from "../../domain/market/Ticket.ts"
import { Tickets } from "../../services/Tickets.ts"
import { operatedTicket } from "../access/Operator.ts"
import { inTransaction } from "./InTransaction.ts"
import { unlessMoved } from "./TicketMoved.ts"

interface Answering extends TicketWords {
  readonly by: UserId
  readonly ticket: number
  /** The id of the newest entry that the operator saw; 0 for none. */
  readonly seen: number
  readonly now: number
}

/**
 * Answer a ticket. It stays open if its author wrote more meanwhile. Fails with `TicketMoved` if another operator
 * answered or closed it.
 */
export const answerTicket = Effect.fn("AnswerTicket")(function* (answering: Answering) {
  const { by, now, photo, seen, text } = answering
  const tickets = yield* Tickets
  const ticket = yield* operatedTicket(by, answering.ticket)
  const entries = yield* tickets.entries(ticket.id)
  yield* unlessMoved(ticket, entries, answering, ({ kind }) => kind !== "added")
  const isUnread = entries.some(({ id, kind }) => kind === "added" && id > seen)
  const answered = { kind: "answered", person: by, text, photo, at: now } as const
  const entry = yield* tickets.add(ticket.id, answered, isUnread ? "open" : "answered")
  return { ticket, entry, isUnread }
}, inTransaction)
