import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Fiber, Layer, Option, TestClock } from "effect"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { identifyBot } from "../../../src/programs/lifecycle/IdentifyBot.ts"
import { DatabaseHealth } from "../../../src/services/DatabaseHealth.ts"
import { Health } from "../../../src/services/Health.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { TestAppConfig } from "../../layers/TestAppConfig.ts"

const World = Layer.fresh(
  InMemoryHealth.pipe(
    Layer.provide(Layer.mock(DatabaseHealth, { ping: Effect.void })),
    Layer.provide(TestAppConfig),
    Layer.merge(FakeTelegram.layer),
  ),
)
const asked = FakeTelegram.callsOf("getMe")

const away = [
  Reaction.unavailable("network"),
  Reaction.unavailable("timeout"),
  Reaction.unavailable("server"),
  Reaction.unavailable("not-json"),
]

const passing = fc.constantFrom(
  ...away,
  Reaction.malformed,
  Reaction.rejected("other"),
  Reaction.rateLimited("7 seconds"),
)

describe("identifyBot", () => {
  it.effect.prop(
    "retries until Telegram answers, after any failures",
    [fc.array(passing, { maxLength: 8 })],
    ([troubles]) =>
      Effect.gen(function* () {
        yield* FakeTelegram.script(...troubles.map((reaction) => ({ reaction })))
        const fiber = yield* Effect.fork(identifyBot)
        yield* TestClock.adjust("10 minutes")
        expect(yield* Fiber.join(fiber)).toMatchObject({ id: 42, username: "job_test_bot" })
        expect(yield* asked).toHaveLength(troubles.length + 1)
      }).pipe(Effect.provide(World)),
    { fastCheck: { numRuns: 20 } },
  )

  it.effect.prop(
    "readiness names what keeps Telegram out of reach for as long as it does",
    [fc.array(passing, { minLength: 1, maxLength: 4 })],
    ([troubles]) =>
      Effect.gen(function* () {
        const network = Effect.flatMap(Health, (health) => health.network)
        yield* FakeTelegram.script(...troubles.map((reaction) => ({ reaction })))
        const fiber = yield* Effect.fork(identifyBot)
        for (let step = 0; step < 36; step++) {
          yield* TestClock.adjust("5 seconds")
          const last = troubles[(yield* asked).length - 1]
          expect(Option.isSome(yield* network)).toBe(last !== undefined && away.includes(last))
        }
        yield* Fiber.join(fiber)
        expect(yield* network).toEqual(Option.none())
      }).pipe(Effect.provide(World)),
    { fastCheck: { numRuns: 10 } },
  )

  it.effect("waits for a 429, and otherwise with growing pauses of at most 45 s", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script(
        { reaction: Reaction.rateLimited("7 seconds") },
        { times: 9, reaction: Reaction.unavailable("network") },
      )
      const fiber = yield* Effect.fork(identifyBot)
      yield* TestClock.adjust("10 minutes")
      yield* Fiber.join(fiber)
      const times = (yield* asked).map(({ at }) => at)
      const [first, ...rest] = times.slice(1).map((at, index) => at - (times[index] ?? 0))
      expect(first).toBeGreaterThanOrEqual(7_000)
      for (const [index, wait] of rest.entries()) {
        expect(wait).toBeGreaterThanOrEqual(Math.min(30_000, 500 * 2 ** index))
        expect(wait).toBeLessThanOrEqual(45_000)
      }
    }).pipe(Effect.provide(World)),
  )

  it.effect("gives up at once when the token is rejected", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({ reaction: Reaction.unauthorized })
      expect((yield* Effect.flip(identifyBot))._tag).toBe("TelegramUnauthorized")
      expect(yield* asked).toHaveLength(1)
    }).pipe(Effect.provide(World)),
  )
})
