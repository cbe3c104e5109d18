import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import { rates } from "../../../src/domain/market/Caps.ts"
import type { TicketStatus } from "../../../src/domain/market/Ticket.ts"
import { addToTicket } from "../../../src/programs/market/AddToTicket.ts"
import { answerTicket } from "../../../src/programs/market/AnswerTicket.ts"
import { closeTicket } from "../../../src/programs/market/CloseTicket.ts"
import { openTicket } from "../../../src/programs/market/OpenTicket.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Tickets } from "../../../src/services/Tickets.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { settledChat } from "../dialogs/PrivateChat.ts"
import { admin, secondAdmin, TestDialogs } from "../dialogs/TestDialogs.ts"
import { fails, now } from "./Stage.ts"

const words = (text: string) => ({ text, photo: Option.none() })

const newTicket = (author: UserId, text: string) =>
  ({ author, name: "Ann", topic: "question", subject: Option.none(), ...words(text) }) as const

const opened = Effect.gen(function* () {
  yield* (yield* Accounts).save([admin, secondAdmin].map((id) => ({ ...settledChat().account, id })))
  const author = yield* newcomer
  const ticket = yield* openTicket({ ticket: newTicket(author, "Why?"), bannedSince: undefined, now })
  return { author, ticket }
})

const answer = (by: UserId, ticket: number, seen = 0) =>
  answerTicket({ by, ticket, seen, ...words("Because"), now: now + 1_000 })

const close = (by: UserId, ticket: number, seen = 0) =>
  closeTicket({ by, ticket, outcome: "closed", seen, now: now + 2_000 })

const add = (by: UserId, ticket: number, at = now + 3_000) =>
  addToTicket({ by, ticket, ...words("And?"), now: at })

const statusOf = (id: Effect.Effect.Success<typeof opened>["ticket"]) =>
  Effect.flatMap(Tickets, (tickets) =>
    Effect.map(Effect.flatten(tickets.get(id)), ({ status }): TicketStatus => status),
  )

layer(TestDialogs)("a ticket", (it) => {
  it.effect("is answered, written on by its author, and closed", () =>
    Effect.gen(function* () {
      const { author, ticket } = yield* opened
      expect(yield* statusOf(ticket)).toBe("open")
      yield* answer(admin, ticket)
      expect(yield* statusOf(ticket)).toBe("answered")
      const { entry } = yield* add(author, ticket)
      expect(yield* statusOf(ticket)).toBe("open")
      yield* close(admin, ticket, entry.id)
      expect(yield* statusOf(ticket)).toBe("closed")
      yield* add(author, ticket)
      expect(yield* statusOf(ticket)).toBe("open")
      const kinds = (yield* (yield* Tickets).entries(ticket)).map(({ kind }) => kind)
      expect(kinds).toEqual(["answered", "added", "closed", "added"])
    }),
  )

  it.effect("is answered and closed by admins alone, and written on by its author alone", () =>
    Effect.gen(function* () {
      const { author, ticket } = yield* opened
      const stranger = yield* newcomer
      for (const by of [author, stranger]) {
        yield* fails(answer(by, ticket), "NotAllowed")
        yield* fails(close(by, ticket), "NotAllowed")
      }
      for (const by of [admin, stranger]) yield* fails(add(by, ticket), "NotAllowed")
      for (const missing of [0, 999_999]) {
        yield* fails(answer(admin, missing), "NotAllowed")
        yield* fails(add(author, missing), "NotAllowed")
      }
    }),
  )

  it.effect("is answered once, unless the second admin knows of the first answer", () =>
    Effect.gen(function* () {
      const { ticket } = yield* opened
      const first = yield* answer(admin, ticket)
      yield* fails(answer(secondAdmin, ticket), "TicketMoved")
      yield* fails(close(secondAdmin, ticket), "TicketMoved")
      yield* answer(secondAdmin, ticket, first.entry.id)
      yield* answer(secondAdmin, ticket, first.entry.id)
    }),
  )

  it.effect("is closed once", () =>
    Effect.gen(function* () {
      const { ticket } = yield* opened
      const { entry } = yield* close(admin, ticket)
      yield* fails(close(admin, ticket, entry.id), "NotAllowed")
      yield* fails(close(secondAdmin, ticket), "TicketMoved")
      yield* fails(close(secondAdmin, ticket, entry.id), "NotAllowed")
    }),
  )

  it.effect(
    "isn't closed over words that the admin hasn't seen, and stays open when answered without them",
    () =>
      Effect.gen(function* () {
        const { author, ticket } = yield* opened
        yield* add(author, ticket)
        yield* fails(close(admin, ticket), "TicketMoved")
        expect((yield* answer(admin, ticket)).isUnread).toBe(true)
        expect(yield* statusOf(ticket)).toBe("open")
      }),
  )

  it.effect("keeps its place among those that wait when its author writes more", () =>
    Effect.gen(function* () {
      const tickets = yield* Tickets
      const { author, ticket } = yield* opened
      const later = { ticket: newTicket(yield* newcomer, "Me too"), bannedSince: undefined, now: now + 1 }
      const second = yield* openTicket(later)
      yield* add(author, ticket)
      const order = Effect.map(tickets.waiting({ offset: 0, limit: 1_000 }), ({ rows, total }) => {
        expect(rows).toHaveLength(total)
        return rows.map(({ id }) => id).filter((id) => id === ticket || id === second)
      })
      expect(yield* order).toEqual([ticket, second])
      expect(yield* tickets.ahead(yield* Effect.flatten(tickets.get(second)))).toBeGreaterThan(0)
      const { entry } = yield* answer(admin, ticket, 999_999_999)
      yield* add(author, ticket, now + 60_000)
      expect(entry.kind).toBe("answered")
      expect(yield* order).toEqual([second, ticket])
    }),
  )

  it.effect("takes so many additions a day from one person, and no more", () =>
    Effect.gen(function* () {
      const { author, ticket } = yield* opened
      yield* Effect.replicateEffect(add(author, ticket), rates.ticketReplies.most)
      yield* fails(add(author, ticket), "CapReached")
      yield* add(author, ticket, now + 3_000 + rates.ticketReplies.within)
    }),
  )
})
