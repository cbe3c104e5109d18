import { describe, expect, it } from "@effect/vitest"
import { Duration, Effect, FastCheck as fc, TestClock } from "effect"
import { makeDeadlines } from "../../../src/layers/telegram/Deadlines.ts"

const tick = 250
const step = 125

describe("deadlines", () => {
  it.scoped.prop(
    "each expires once, not early and at most a tick late, unless cancelled",
    {
      plans: fc.array(
        fc.record({
          after: fc.integer({ min: 1, max: 3000 }),
          forgottenAt: fc.integer({ min: 0, max: 5000 }),
        }),
        {
          minLength: 1,
          maxLength: 30,
        },
      ),
      start: fc.nat(tick - 1),
    },
    ({ plans, start }) =>
      Effect.gen(function* () {
        const deadlines = yield* makeDeadlines
        yield* TestClock.adjust(start)
        let now = start
        const expired = plans.map((): Array<number> => [])
        const watched = plans.map(({ after }, index) =>
          deadlines.watch(Duration.millis(after), () => expired[index]?.push(now - start)),
        )
        for (; now < start + 5000; now += step) {
          plans.forEach(({ forgottenAt }, index) => {
            const deadline = watched[index]
            if (deadline !== undefined && now - start >= forgottenAt) deadlines.forget(deadline)
          })
          yield* TestClock.adjust(step)
        }
        plans.forEach(({ after, forgottenAt }, index) => {
          const times = expired[index] ?? []
          if (forgottenAt > after + 2 * tick) expect(times).toHaveLength(1)
          if (forgottenAt < after - step) expect(times).toEqual([])
          for (const time of times) {
            expect(time + step).toBeGreaterThanOrEqual(after)
            expect(time).toBeLessThanOrEqual(after + 2 * tick)
          }
        })
      }),
    { fastCheck: { numRuns: 10 } },
  )
})
