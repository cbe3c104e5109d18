import { describe, expect, it } from "@effect/vitest"
import { Effect, Exit, Fiber, Layer, Ref, TestClock } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { deliverOutbox } from "../../../src/programs/delivery/DeliverOutbox.ts"
import { shutDown } from "../../../src/programs/lifecycle/ShutDown.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { Health } from "../../../src/services/Health.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const World = InMemoryHealth.pipe(
  Layer.provideMerge(SqlDatabaseHealth),
  Layer.provideMerge(
    Layer.mergeAll(
      FakeTelegram.layer,
      EmbeddedChatOwnership,
      FloodControlledSchedule,
      Layer.mock(ResumePdfs, {}),
      Layer.mock(Reveals, {}),
      Layer.mock(ChartPainter, {}),
    ),
  ),
  Layer.provideMerge(TestStorage),
  Layer.fresh,
)

const item = {
  updateId: UpdateId.make(5),
  chatId: ChatId.make(7),
  payload: null,
  json: "null",
  receivedAt: 1,
}

/** An update is stored and in progress; `told` is the offset that Telegram knows. */
const stopping = (told: number) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    const ownership = yield* ChatOwnership
    yield* ownership.wake(yield* inbox.append([item], 6))
    const poller = yield* Effect.forkDaemon(Effect.never)
    const worker = yield* Effect.forkDaemon(deliverOutbox)
    const stop = yield* Effect.fork(
      shutDown(poller, worker, { offset: yield* Ref.make(told), due: yield* Ref.make(6) }),
    )
    yield* TestClock.adjust("1 second")
    return { poller, stop, worker }
  })

const settle = Effect.flatMap(ChatOwnership, (ownership) =>
  Effect.flatMap(ownership.take(64), (taken) => ownership.settle(taken)),
)
const polls = FakeTelegram.callsOf("getUpdates")
const isOver = (fiber: Fiber.Fiber<unknown, unknown>) =>
  Effect.map(Fiber.poll(fiber), ({ _tag }) => _tag === "Some")

describe("shutDown", () => {
  it.effect("stops polling at once, and the work only when nothing is in progress any more", () =>
    Effect.gen(function* () {
      const { poller, stop, worker } = yield* stopping(0)
      expect(yield* isOver(poller)).toBe(true)
      expect(yield* isOver(worker)).toBe(false)
      expect(yield* Effect.flatMap(Health, (health) => health.reasons)).toContain("shutting_down")
      yield* settle
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(stop)
      expect(Exit.isInterrupted(yield* Fiber.await(worker))).toBe(true)
    }).pipe(Effect.provide(World)),
  )

  it.effect("waits no longer than the grace period, and leaves unfinished updates stored", () =>
    Effect.gen(function* () {
      const { stop, worker } = yield* stopping(0)
      yield* TestClock.adjust("8900 millis")
      expect(yield* isOver(worker)).toBe(false)
      yield* TestClock.adjust("200 millis")
      yield* Fiber.join(stop)
      expect(yield* isOver(worker)).toBe(true)
      expect(yield* Effect.flatMap(Inbox, (inbox) => inbox.waiting)).toHaveLength(1)
    }).pipe(Effect.provide(World)),
  )

  it.effect("waits five seconds beyond the grace period for a last write that never finishes", () =>
    Effect.gen(function* () {
      const poller = yield* Effect.forkDaemon(Effect.never)
      const worker = yield* Effect.forkDaemon(Effect.uninterruptible(Effect.never))
      const stop = yield* Effect.fork(
        shutDown(poller, worker, { offset: yield* Ref.make(0), due: yield* Ref.make(0) }),
      )
      yield* TestClock.adjust("1 second")
      yield* TestClock.adjust("13900 millis")
      expect(yield* isOver(stop)).toBe(false)
      yield* TestClock.adjust("1100 millis")
      yield* Fiber.join(stop)
      expect(yield* isOver(worker)).toBe(false)
    }).pipe(Effect.provide(World)),
  )

  it.effect("ends at once if the work has ended by itself", () =>
    Effect.gen(function* () {
      const { stop, worker } = yield* stopping(6)
      yield* Fiber.interrupt(worker)
      yield* TestClock.adjust("1 millis")
      expect(yield* isOver(stop)).toBe(true)
    }).pipe(Effect.provide(World)),
  )

  it.effect("confirms to Telegram what is stored but unconfirmed, without polling for more", () =>
    Effect.gen(function* () {
      const { stop } = yield* stopping(3)
      yield* settle
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(stop)
      expect((yield* polls).map(({ params }) => params)).toEqual([{ offset: 6, limit: 1, timeout: 0 }])
    }).pipe(Effect.provide(World)),
  )

  it.effect("confirms nothing twice", () =>
    Effect.gen(function* () {
      const { stop } = yield* stopping(6)
      yield* settle
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(stop)
      expect(yield* polls).toEqual([])
    }).pipe(Effect.provide(World)),
  )

  for (const [name, reaction] of Object.entries({
    "doesn't answer": Reaction.hang,
    "can't be reached": Reaction.unavailable("network"),
    "refuses the token": Reaction.unauthorized,
    "asks to wait": Reaction.rateLimited("1 hour"),
  }))
    it.effect(`ends within 2 more seconds if Telegram ${name}`, () =>
      Effect.gen(function* () {
        yield* FakeTelegram.script({ method: "getUpdates", reaction })
        const { stop } = yield* stopping(0)
        yield* settle
        yield* TestClock.adjust("2001 millis")
        yield* Fiber.join(stop)
        expect(yield* polls).toHaveLength(1)
      }).pipe(Effect.provide(World)),
    )
})
