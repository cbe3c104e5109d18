import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, TestClock } from "effect"
import { SampleWindow } from "../../../src/domain/SampleWindow.ts"
import { Exposition } from "../../../src/services/Exposition.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { steadyMillis } from "../../../src/services/SteadyTime.ts"
import { TestMonitoring } from "../TestMonitoring.ts"

const size = 1_000
const percents = [50, 90, 99]

const scrape = Effect.map(
  Effect.flatMap(Exposition, ({ render }) => render),
  (text) => {
    const value = (series: string) =>
      Number(
        text
          .split("\n")
          .find((line) => line.startsWith(`bot_processing_seconds${series} `))
          ?.split(" ")[1],
      )
    return {
      count: value("_count"),
      sum: value("_sum"),
      quantiles: percents.map((percent) => value(`{quantile="${percent / 100}"}`)),
    }
  },
)

const observe = (seconds: number) =>
  Effect.map(steadyMillis, (now) => {
    Metrics.observeProcessing(seconds, now)
  })

/** The least sample that this percentage of all samples don't exceed: counted rather than computed by rank. */
const nearestRank = (samples: ReadonlyArray<number>, percent: number) => {
  const enough = (sample: number) =>
    samples.filter((other) => other <= sample).length * 100 >= percent * samples.length
  return samples.length === 0 ? NaN : Math.min(...samples.filter(enough))
}

const samples = fc.double({ min: 1e-6, max: 100, noNaN: true })

/** Turns of up to 64 updates that take the same time. */
const turns = fc.array(fc.tuple(samples, fc.nat({ max: 63 })), { minLength: 20, maxLength: 60, size: "max" })

layer(TestMonitoring)("bot_processing_seconds", (it) => {
  it.effect("an empty window has no quantiles", () =>
    Effect.gen(function* () {
      expect(yield* scrape).toEqual({ count: 0, sum: 0, quantiles: [NaN, NaN, NaN] })
    }),
  )

  it.effect("one slow update in thirty shows", () =>
    Effect.gen(function* () {
      yield* Effect.replicateEffect(observe(0.01), 29)
      yield* observe(7)
      expect((yield* scrape).quantiles).toEqual([0.01, 0.01, 7])
    }),
  )

  it.effect("samples older than ten minutes leave the quantiles but stay in the count", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("10 minutes")
      expect((yield* scrape).quantiles[2]).toBe(7)
      yield* TestClock.adjust("1 second")
      expect(yield* scrape).toMatchObject({ count: 30, quantiles: [NaN, NaN, NaN] })
      yield* observe(2)
      expect(yield* scrape).toMatchObject({ count: 31, quantiles: [2, 2, 2] })
      yield* TestClock.adjust("11 minutes")
    }),
  )

  it.effect("quantiles are those of the last thousand updates, by nearest rank", () =>
    Effect.gen(function* () {
      const before = yield* scrape
      const seen: Array<number> = []
      for (const turn of [[[5, 1] as const], ...fc.sample(turns, { numRuns: 12, seed: 7 })]) {
        const batch = turn.flatMap(([value, times]) => Array.from({ length: times }, () => value))
        for (const value of batch) yield* observe(value)
        seen.push(...batch)
        const told = yield* scrape
        expect(told.count - before.count).toBe(seen.length)
        const sum = seen.reduce((total, value) => total + value, before.sum)
        expect(Math.abs(told.sum - sum)).toBeLessThan(seen.length * 1e-9)
        expect(told.quantiles).toEqual(percents.map((percent) => nearestRank(seen.slice(-size), percent)))
      }
      expect(seen.length).toBeGreaterThan(2 * size)
    }),
  )

  it.prop(
    "a quantile is the least sample that its share of all samples don't exceed",
    [fc.array(samples, { maxLength: 250 }), fc.integer({ min: 1, max: 100 })],
    ([seen, percent]) => {
      const window = new SampleWindow(100, 1)
      for (const sample of seen) window.record(sample, 0)
      expect(window.quantiles([percent / 100], 0)).toEqual([nearestRank(seen.slice(-100), percent)])
    },
  )
})
