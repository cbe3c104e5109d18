import { expect, it } from "@effect/vitest"
import { Effect, TestClock } from "effect"
import { makeLongestLag } from "../../../src/layers/monitoring/EventLoopLag.ts"

const breathe = Effect.promise(() => new Promise((resume) => setTimeout(resume, 60)))

const block = (millis: number) =>
  Effect.sync(() => {
    const until = performance.now() + millis
    while (performance.now() < until);
  })

it.scoped("whoever asks within a minute sees what blocked the loop, and nobody later does", () =>
  Effect.gen(function* () {
    const lag = yield* makeLongestLag
    yield* breathe
    yield* block(1_500)
    yield* breathe
    const [one, other] = [yield* lag, yield* lag]
    expect(one).toBeGreaterThan(1.4)
    expect(other).toBeGreaterThanOrEqual(one)
    for (let seconds = 0; seconds < 55; seconds += 5) yield* TestClock.adjust("5 seconds")
    expect(yield* lag).toBeGreaterThan(1.4)
    for (let seconds = 0; seconds < 15; seconds += 5) yield* TestClock.adjust("5 seconds")
    expect(yield* lag).toBeLessThan(one)
  }),
)
