import { expect, it } from "@effect/vitest"
import { Clock, Duration, Effect, FastCheck as fc, Fiber, TestClock } from "effect"
import { paced } from "../../../src/programs/monitoring/Paced.ts"

/** When somebody asks, in milliseconds after the previous one, and whether they give up at once. */
const asked = fc.array(fc.record({ after: fc.integer({ min: 0, max: 1_500 }), leaves: fc.boolean() }), {
  minLength: 1,
  maxLength: 20,
})

it.effect.prop(
  "runs at most once per interval, and everyone gets a run started at most an interval after they asked",
  [asked],
  ([people]) =>
    Effect.gen(function* () {
      const runs: Array<number> = []
      const work = Effect.tap(Clock.currentTimeMillis, (now) => Effect.sync(() => runs.push(now)))
      const ask = paced(work, Duration.seconds(1))
      const waiting = yield* Effect.forEach(people, ({ after, leaves }) =>
        Effect.gen(function* () {
          yield* TestClock.adjust(after)
          const at = yield* Clock.currentTimeMillis
          const fiber = yield* Effect.fork(ask)
          yield* Effect.yieldNow()
          if (leaves) yield* Fiber.interruptFork(fiber)
          return { at, fiber, leaves }
        }),
      )
      yield* TestClock.adjust("2 seconds")
      for (const { at, fiber, leaves } of waiting) {
        if (leaves) continue
        const begun = yield* Fiber.join(fiber)
        expect(begun).toBeGreaterThanOrEqual(at)
        expect(begun).toBeLessThanOrEqual(at + 1_000)
      }
      for (const [index, at] of runs.entries())
        if (index > 0) expect(at - (runs[index - 1] ?? 0)).toBeGreaterThanOrEqual(1_000)
    }),
)

it.effect("a failing run fails those who waited for it, and nobody else", () =>
  Effect.gen(function* () {
    let runs = 0
    const ask = paced(
      Effect.suspend(() => (runs++ === 0 ? Effect.fail("first") : Effect.succeed(runs))),
      Duration.seconds(1),
    )
    expect(yield* Effect.flip(ask)).toBe("first")
    const next = yield* Effect.fork(ask)
    yield* TestClock.adjust("1 second")
    expect(yield* Fiber.join(next)).toBe(2)
  }),
)
