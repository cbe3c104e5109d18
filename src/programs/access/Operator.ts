import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { TicketId } from "../../domain/market/MarketIds.ts"
import type { Ticket } from "../../domain/market/Ticket.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { Tickets } from "../../services/Tickets.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** Whether the person is an admin now. */
export const isOperator = (person: UserId) => Effect.map(AppConfig, ({ adminIds }) => adminIds.has(person))

/** Allows admins. */
export const operator = (person: UserId): Policy<void, AppConfig> =>
  Effect.flatMap(isOperator(person), allowIf)

const anyTicket = (id: number): Policy<Ticket, Tickets> =>
  Effect.flatMap(Tickets, (tickets) =>
    allowSome(id === 0 ? Effect.succeed(Option.none()) : tickets.get(TicketId.make(id))),
  )

/** Allows admins to see and answer any ticket. */
export const operatedTicket = (person: UserId, id: number): Policy<Ticket, AppConfig | Tickets> =>
  Effect.zipRight(operator(person), anyTicket(id))

/** Allows the ticket's author. */
export const ownTicket = (person: UserId, id: number): Policy<Ticket, Tickets> =>
  Effect.tap(anyTicket(id), ({ author }) => allowIf(author === person))
