import { describe, expect, it } from "@effect/vitest"
import { Clock, Duration, Effect, FastCheck as fc, Fiber, Layer, Option, TestClock } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { paced } from "../../../src/programs/monitoring/Paced.ts"
import { makeAdmit } from "../../../src/programs/polling/Admit.ts"
import { DeliverySchedule, Verdict } from "../../../src/services/DeliverySchedule.ts"
import { Health } from "../../../src/services/Health.ts"
import type { InboxItem } from "../../../src/services/Inbox.ts"
import { startPolling } from "../../programs/polling/StartPolling.ts"
import { row } from "./PlaySchedule.ts"
import { FakeTelegram } from "../FakeTelegram.ts"
import { jumpingClock } from "../JumpingClock.ts"
import * as Reaction from "../Reaction.ts"
import { TestAppConfig } from "../TestAppConfig.ts"
import { TestStorage } from "../TestStorage.ts"

const day = 86_400_000

/** How far the wall clock is off, at successive moments. */
const jumps = fc.array(
  fc.oneof(fc.constantFrom(-day, day, -600_000, 600_000), fc.integer({ min: -day, max: day })),
  {
    minLength: 1,
    maxLength: 5,
  },
)

const setting = <A, E, R>(use: (set: (by: number) => void) => Effect.Effect<A, E, R>) =>
  Effect.flatMap(jumpingClock, ({ set, within }) => within(use(set)))

/** Let this much time pass while the clock is being changed. */
const pass = (millis: number, set: (by: number) => void, by: ReadonlyArray<number>) =>
  Effect.forEach(
    by,
    (ahead) => {
      set(ahead)
      return TestClock.adjust(Duration.millis(millis / by.length))
    },
    { discard: true },
  )

const isOver = (fiber: Fiber.Fiber<unknown, unknown>) => Effect.map(Fiber.poll(fiber), Option.isSome)

const emptyOutbox = Effect.gen(function* () {
  const schedule = yield* DeliverySchedule
  for (let lane = 0; lane < 3; lane++) {
    const want = yield* schedule.wanted
    if (want._tag === "Entries") yield* schedule.refill(want, [])
  }
  return schedule
})

describe("despite changes of the wall clock", () => {
  it.effect.prop(
    "a chat that has to wait is written to when the wait is over, no sooner and no later",
    [fc.integer({ min: 1_000, max: 600_000 }), jumps],
    ([delay, by]) =>
      setting((set) =>
        Effect.gen(function* () {
          const schedule = yield* emptyOutbox
          const item = row(1, 7, "reply")
          yield* schedule.offer([item])
          yield* schedule.take
          yield* schedule.settle(item, Verdict.Limited({ delay }))
          const again = yield* Effect.fork(schedule.take)
          yield* pass(delay - 100, set, by)
          expect(yield* isOver(again)).toBe(false)
          yield* pass(200, set, by.toReversed())
          expect((yield* Fiber.join(again)).send).toEqual([item])
        }),
      ).pipe(Effect.provide(Layer.fresh(FloodControlledSchedule.pipe(Layer.provide(TestAppConfig))))),
    { fastCheck: { numRuns: 30 } },
  )

  it.effect.prop(
    "a poll that has to wait happens when the wait is over",
    [fc.integer({ min: 1_000, max: 600_000 }), jumps],
    ([wait, by]) =>
      setting((set) =>
        Effect.gen(function* () {
          const retryAfter = Duration.millis(wait)
          yield* FakeTelegram.script({ method: "getUpdates", reaction: Reaction.rateLimited(retryAfter) })
          const fiber = yield* startPolling
          const polls = Effect.map(FakeTelegram.callsOf("getUpdates"), (calls) => calls.length)
          yield* TestClock.adjust("1 millis")
          yield* pass(wait - 100, set, by)
          expect(yield* polls).toBe(1)
          yield* pass(500, set, by)
          expect(yield* polls).toBeGreaterThanOrEqual(2)
          yield* Fiber.interrupt(fiber)
        }),
      ).pipe(
        Effect.provide(
          Layer.fresh(
            InMemoryHealth.pipe(
              Layer.provideMerge(SqlDatabaseHealth),
              Layer.provideMerge(Layer.merge(EmbeddedChatOwnership, FloodControlledSchedule)),
              Layer.provideMerge(FakeTelegram.layer),
              Layer.provideMerge(TestStorage),
            ),
          ),
        ),
      ),
    { fastCheck: { numRuns: 5 } },
  )

  it.effect.prop(
    "readiness reports a stall exactly if there is one",
    [jumps],
    ([by]) =>
      setting((set) =>
        Effect.gen(function* () {
          const { pollSucceeded, reasons } = yield* Health
          yield* pollSucceeded(yield* Clock.currentTimeMillis)
          yield* pass(79_000, set, by)
          expect(yield* reasons).toEqual([])
          yield* pass(2_000, set, by)
          expect(yield* reasons).toEqual(["polling"])
        }),
      ).pipe(
        Effect.provide(
          Layer.fresh(
            InMemoryHealth.pipe(
              Layer.provide(SqlDatabaseHealth),
              Layer.provide(TestStorage),
              Layer.provide(TestAppConfig),
            ),
          ),
        ),
      ),
    { fastCheck: { numRuns: 5 } },
  )

  it.effect.prop("what runs every second keeps running every second", [jumps], ([by]) =>
    setting((set) =>
      Effect.gen(function* () {
        let runs = 0
        const ask = paced(
          Effect.sync(() => (runs += 1)),
          Duration.seconds(1),
        )
        yield* ask
        const asked = yield* Effect.fork(ask)
        yield* pass(990, set, by)
        expect(runs).toBe(1)
        yield* pass(20, set, by)
        expect(yield* Fiber.join(asked)).toBe(2)
      }),
    ),
  )
})

/** Messages of one chat in order, sent at these times of Telegram's clock (milliseconds). */
const messages = (sentAt: ReadonlyArray<number>): ReadonlyArray<InboxItem> =>
  sentAt.map((at, index) => ({
    updateId: UpdateId.make(index),
    chatId: ChatId.make(7),
    payload: { message: { date: Math.floor(at / 1_000), chat: { id: 7, type: "private" }, from: { id: 7 } } },
    json: "{}",
    receivedAt: 0,
  }))

const many = (at: number, count: number) => messages(Array.from({ length: count }, () => at))

describe("rate limits despite changes of the wall clock", () => {
  const epoch = 1_700_000_000_000

  it.effect.prop("drop nobody who keeps to the rate, and drop the others as usual", [jumps], ([by]) =>
    Effect.gen(function* () {
      const admit = yield* makeAdmit
      for (const [index, ahead] of by.entries()) {
        const steady = index * 20_000
        const sent = epoch + steady
        const { admitted, commit, dropped } = admit(many(sent, 40), { steady, wall: sent + ahead })
        expect(admitted).toHaveLength(30)
        expect(dropped).toHaveLength(10)
        commit()
      }
    }).pipe(Effect.provide(TestAppConfig)),
  )

  it.effect.prop("judge what waited at Telegram by when it was sent", [jumps], ([by]) =>
    Effect.gen(function* () {
      const admit = yield* makeAdmit
      const hours = Array.from({ length: 90 }, (_, index) => epoch + index * 360_000)
      for (const [index, ahead] of by.entries()) {
        const steady = index * 10
        const sentAt = hours.map((at) => at + index * 90 * 360_000).filter((at) => at < epoch + day)
        const { commit, dropped } = admit(messages(sentAt), { steady, wall: epoch + day + ahead / 2 })
        expect(dropped).toEqual([])
        commit()
      }
    }).pipe(Effect.provide(TestAppConfig)),
  )
})
