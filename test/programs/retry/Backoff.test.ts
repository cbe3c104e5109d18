import { expect, it } from "@effect/vitest"
import { Duration, Effect, FastCheck as fc, Random } from "effect"
import { describe } from "vitest"
import { backoff, databaseBackoff, rateLimitDelay } from "../../../src/programs/retry/Backoff.ts"

const seeded = <A>(seed: number, effect: Effect.Effect<A>) => Effect.withRandom(effect, Random.make(seed))
const attempt = fc.integer({ min: 0, max: 200 })
const hour = 3_600_000

describe("the delay before a retry", () => {
  it.effect.prop(
    "doubles from half a second to half a minute, with up to half of it added at random",
    [attempt, fc.integer()],
    ([tries, seed]) =>
      Effect.gen(function* () {
        const least = Math.min(30_000, 500 * 2 ** tries)
        const waited = yield* seeded(seed, backoff(tries))
        expect(waited).toBeGreaterThanOrEqual(least)
        expect(waited).toBeLessThanOrEqual(Math.ceil(least * 1.5))
        const asked = yield* seeded(seed, databaseBackoff(tries))
        expect(asked).toBe(yield* seeded(seed, backoff(Math.min(3, tries))))
      }),
  )

  it.effect("isn't the same for everyone who waits", () =>
    Effect.gen(function* () {
      const waits = yield* Effect.all(Array.from({ length: 20 }, () => backoff(4)))
      expect(new Set(waits).size).toBeGreaterThan(10)
    }),
  )

  it.effect.prop(
    "is as long as Telegram asks, up to an hour, and at most a quarter of a second longer",
    [fc.integer({ min: 0, max: 3 * hour }), fc.integer()],
    ([asked, seed]) =>
      Effect.gen(function* () {
        const waited = yield* seeded(seed, rateLimitDelay(Duration.millis(asked)))
        const kept = Math.min(asked, hour)
        expect(waited).toBeGreaterThanOrEqual(kept)
        expect(waited).toBeLessThanOrEqual(kept + 250)
      }),
  )
})
