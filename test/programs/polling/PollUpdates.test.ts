import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Fiber, Layer, TestClock } from "effect"
import { describe } from "vitest"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { Health } from "../../../src/services/Health.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { startPolling } from "./StartPolling.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const World = InMemoryHealth.pipe(
  Layer.provideMerge(SqlDatabaseHealth),
  Layer.provideMerge(Layer.mergeAll(FakeTelegram.layer, EmbeddedChatOwnership, FloodControlledSchedule)),
  Layer.provideMerge(TestStorage),
)

const update = (update_id: number, chat = 7) => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: chat, type: "private" },
    from: { id: chat },
    text: "hi",
  },
})

const polls = FakeTelegram.callsOf("getUpdates")
const offsets = Effect.map(polls, (calls) => calls.map(({ params }) => Number(params["offset"])))
const stored = Effect.flatMap(Inbox, (inbox) =>
  Effect.map(inbox.waiting, (items) => items.map((item) => item.updateId)),
)
const inWorld = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provide(effect, Layer.fresh(World))
const reasons = Effect.flatMap(Health, (health) => health.reasons)

describe("pollUpdates", () => {
  it.effect.prop(
    "confirms only what it has stored, with a rising offset, and hands each update on once",
    [fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 })],
    ([gaps]) =>
      inWorld(
        Effect.gen(function* () {
          const fiber = yield* startPolling
          const ids: Array<number> = []
          for (const gap of gaps) {
            const id = (ids.at(-1) ?? 100) + gap
            ids.push(id)
            yield* FakeTelegram.pushUpdate(update(id, 1000 + id))
            yield* TestClock.adjust("1 second")
          }
          yield* Fiber.interrupt(fiber)
          const said = yield* offsets
          expect(said).toEqual([...said].sort((one, other) => one - other))
          expect(yield* stored).toEqual(ids)
          const taken = ids.length === 0 ? [] : yield* Effect.flatMap(ChatOwnership, (own) => own.take(100))
          expect(taken.map((item) => item.updateId)).toEqual(ids)
        }),
      ),
    { fastCheck: { numRuns: 15 }, timeout: 30_000 },
  )

  it.effect("accepts lower ids after Telegram reassigned them, and the same id only once", () =>
    inWorld(
      Effect.gen(function* () {
        const inbox = yield* Inbox
        const fiber = yield* startPolling
        for (const id of [5000, 3, 4]) {
          yield* FakeTelegram.pushUpdate(update(id))
          yield* TestClock.adjust("1 second")
        }
        yield* Fiber.interrupt(fiber)
        expect(yield* stored).toEqual([5000, 3, 4])
        expect(yield* inbox.offset).toBe(5)
      }),
    ),
  )

  it.effect(
    "waits for a 429 to the millisecond, and for a conflict with growing pauses that readiness reports",
    () =>
      inWorld(
        Effect.gen(function* () {
          yield* FakeTelegram.script(
            { method: "getUpdates", reaction: Reaction.rateLimited("5 seconds") },
            { method: "getUpdates", times: 3, reaction: Reaction.conflict("other-poller") },
          )
          const fiber = yield* startPolling
          yield* TestClock.adjust("4999 millis")
          expect((yield* polls).length).toBe(1)
          yield* TestClock.adjust("300 millis")
          expect((yield* polls).length).toBe(2)
          expect(yield* reasons).toContain("conflict")
          yield* TestClock.adjust("10 seconds")
          expect(yield* reasons).toEqual([])
          const times = (yield* polls).map(({ at }) => at)
          const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0))
          expect(waits.slice(1, 4).every((wait, index) => wait >= 500 * 2 ** index)).toBe(true)
          yield* Fiber.interrupt(fiber)
        }),
      ),
  )

  it.effect("removes a webhook that blocks polling", () =>
    inWorld(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ method: "getUpdates", reaction: Reaction.conflict("webhook") })
        const fiber = yield* startPolling
        yield* TestClock.adjust("2 seconds")
        yield* Fiber.interrupt(fiber)
        expect((yield* FakeTelegram.callsOf("deleteWebhook")).length).toBe(1)
      }),
    ),
  )

  it.effect("ends when the token is rejected, and only then", () =>
    inWorld(
      Effect.gen(function* () {
        yield* FakeTelegram.script(
          { method: "getUpdates", reaction: Reaction.unavailable("not-json") },
          { method: "getUpdates", reaction: Reaction.rejected("other") },
          { method: "getUpdates", reaction: Reaction.malformed },
          { method: "getUpdates", reaction: Reaction.unauthorized },
        )
        const fiber = yield* startPolling
        yield* TestClock.adjust("30 seconds")
        const error = yield* Effect.flip(Fiber.join(fiber))
        expect(error._tag).toBe("TelegramUnauthorized")
      }),
    ),
  )
})
