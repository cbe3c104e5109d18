import { describe, expect, it } from "@effect/vitest"
import { Duration, Effect, FastCheck as fc, Fiber, Layer, TestClock } from "effect"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Health } from "../../../src/services/Health.ts"
import { TelegramClient } from "../../../src/services/TelegramClient.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"
import { startPolling } from "./StartPolling.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const services = InMemoryHealth.pipe(
  Layer.provideMerge(SqlDatabaseHealth),
  Layer.provideMerge(Layer.merge(EmbeddedChatOwnership, FloodControlledSchedule)),
)
const World = services.pipe(Layer.provideMerge(FakeTelegram.layer), Layer.provideMerge(TestStorage))

const reasons = Effect.flatMap(Health, (health) => health.reasons)

/** The pauses before each poll but the first, milliseconds. */
const pauses = Effect.map(FakeTelegram.callsOf("getUpdates"), (calls) =>
  calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0)),
)

/** 0.5 s doubling to 30 s, each with up to half of it added. */
const expectBackoff = (waits: ReadonlyArray<number>) => {
  for (const [attempt, wait] of waits.entries()) {
    const least = Math.min(30_000, 500 * 2 ** attempt)
    expect(wait).toBeGreaterThanOrEqual(least)
    expect(wait).toBeLessThanOrEqual(least * 1.5 + 1)
  }
}

describe("after a failed poll", () => {
  for (const [name, reaction] of Object.entries({
    "a network failure": Reaction.unavailable("network"),
    "a missed deadline": Reaction.unavailable("timeout"),
    "a server error": Reaction.unavailable("server"),
    "an answer that isn't JSON": Reaction.unavailable("not-json"),
    "another poller": Reaction.conflict("other-poller"),
    "a webhook that comes back": Reaction.conflict("webhook"),
    "a refusal": Reaction.rejected("other"),
  }))
    it.effect(`${name} causes pauses from 0.5 s doubling to 30 s, until the first success`, () =>
      Effect.gen(function* () {
        const failures = 9
        yield* FakeTelegram.script({ method: "getUpdates", times: failures, reaction })
        const fiber = yield* startPolling
        yield* TestClock.adjust("5 minutes")
        const waits = yield* pauses
        expect(waits.length).toBeGreaterThanOrEqual(failures)
        expectBackoff(waits.slice(0, failures))
        expect(yield* reasons).toEqual([])
        yield* FakeTelegram.script({ method: "getUpdates", times: 2, reaction })
        yield* TestClock.adjust("2 minutes")
        const later = (yield* pauses).slice(waits.length).filter((wait) => wait < 50_000)
        expect(later).toHaveLength(2)
        expectBackoff(later)
        yield* Fiber.interrupt(fiber)
      }).pipe(Effect.provide(Layer.fresh(World))),
    )

  it.effect("a conflict with another poller keeps readiness down all the time", () =>
    Effect.gen(function* () {
      const reaction = Reaction.conflict("other-poller")
      yield* FakeTelegram.script({ method: "getUpdates", times: 6, reaction })
      const fiber = yield* startPolling
      for (let second = 0; second < 15; second++) {
        yield* TestClock.adjust("1 second")
        expect(yield* reasons).toContain("conflict")
      }
      yield* TestClock.adjust("2 minutes")
      expect(yield* reasons).toEqual([])
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(Layer.fresh(World))),
  )

  it.effect.prop(
    "a 429 is waited for, never less than told and hardly more, however often it comes",
    [fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 })],
    ([waits]) =>
      Effect.gen(function* () {
        yield* FakeTelegram.script(
          ...waits.map((wait) => ({
            method: "getUpdates" as const,
            reaction: Reaction.rateLimited(Duration.millis(wait)),
          })),
        )
        const fiber = yield* startPolling
        yield* TestClock.adjust("10 minutes")
        yield* Fiber.interrupt(fiber)
        const waited = (yield* pauses).slice(0, waits.length)
        for (const [index, wait] of waits.entries()) {
          expect(waited[index]).toBeGreaterThanOrEqual(wait)
          expect(waited[index]).toBeLessThanOrEqual(wait + 250)
        }
      }).pipe(Effect.provide(Layer.fresh(World))),
    { fastCheck: { numRuns: 10 } },
  )
})

const limit = 1_000

/** Answer every poll at once with the same; asked too often, stop answering, so that a busy loop ends. */
const hasty = (answer: ReadonlyArray<unknown>) => {
  const asked = { polls: 0 }
  const client = Layer.mock(TelegramClient, {
    getUpdates: () =>
      Effect.suspend(() => ((asked.polls += 1) < limit ? Effect.succeed(answer) : Effect.never)),
  })
  return { asked, client }
}

const known = {
  update_id: 5,
  message: { message_id: 5, date: 1, chat: { id: 7, type: "private" }, from: { id: 7 }, text: "hi" },
}

describe("a server that doesn't hold polls open", () => {
  for (const timeout of ["50 seconds", "0 seconds"] as const)
    for (const [name, answer] of Object.entries({
      nothing: [],
      "the same update for ever": [known],
      "values without an update_id": [{ message: {} }],
    }))
      it.effect(`and answers ${name} at once causes no busy loop, with a poll timeout of ${timeout}`, () => {
        const { asked, client } = hasty(answer)
        const config = testAppConfig((settings) => ({
          ...settings,
          telegram: { ...settings.telegram, pollTimeout: Duration.decode(timeout) },
        }))
        return Effect.gen(function* () {
          const fiber = yield* startPolling
          yield* TestClock.adjust("1 minute")
          expect(asked.polls).toBeGreaterThan(15)
          expect(asked.polls).toBeLessThan(40)
          expect(yield* Effect.flatMap(DeadLetters, (letters) => letters.count)).toBeLessThan(40)
          yield* Fiber.interrupt(fiber)
        }).pipe(
          Effect.provide(
            Layer.fresh(
              services.pipe(
                Layer.provideMerge(client),
                Layer.provideMerge(SqlStorage),
                Layer.provideMerge(config),
              ),
            ),
          ),
        )
      })
})
