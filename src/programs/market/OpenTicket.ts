import { Effect } from "effect"
import { Caps } from "../../services/Caps.ts"
import { type NewTicket, Tickets } from "../../services/Tickets.ts"
import { inTransaction } from "./InTransaction.ts"

interface Opening {
  readonly ticket: NewTicket
  /** The start of the author's ban; tickets from before don't count, so that a banned person can always appeal. */
  readonly bannedSince: number | undefined
  readonly now: number
}

type Asking = Pick<NewTicket, "author"> & Pick<Opening, "bannedSince" | "now">

const roomFor = ({ author, bannedSince, now }: Asking) =>
  Effect.flatMap(Caps, ({ room }) => room("openTickets", [author], now, bannedSince))

/** Fail if `openTicket` would, for a person who is about to write. */
export const mayOpenTicket = (asking: Asking) =>
  Effect.zipRight(
    roomFor(asking),
    Effect.flatMap(Caps, ({ check }) => check("tickets", [asking.author], asking.now)),
  )

/** Open a ticket; returns its number. */
export const openTicket = Effect.fn("OpenTicket")(function* ({ bannedSince, now, ticket }: Opening) {
  const { author } = ticket
  yield* roomFor({ author, bannedSince, now })
  yield* (yield* Caps).spend("tickets", [author], now)
  return yield* (yield* Tickets).open(ticket, now)
}, inTransaction)
