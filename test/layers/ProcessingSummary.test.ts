import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { Exposition } from "../../src/services/Exposition.ts"
import * as Metrics from "../../src/services/Metrics.ts"
import { TestMonitoring } from "./TestMonitoring.ts"

const size = 1_000
const quantiles = [0.5, 0.9, 0.99]

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
      quantiles: quantiles.map((q) => value(`{quantile="${q}"}`)),
    }
  },
)

const ascending = (one: number, other: number) => one - other

/** The sample at rank ⌊q·n⌋ of the sorted window, the first at least. */
const rankOf = (count: number, q: number) => Math.max(0, Math.floor(q * count) - 1)

/** Turns of up to 64 updates, which take the same time. */
const turns = fc.array(fc.tuple(fc.double({ min: 1e-6, max: 100, noNaN: true }), fc.nat({ max: 63 })), {
  minLength: 20,
  maxLength: 60,
  size: "max",
})

layer(TestMonitoring)("bot_processing_seconds", (it) => {
  it.effect("an empty window has no quantiles", () =>
    Effect.gen(function* () {
      expect(yield* scrape).toEqual({ count: 0, sum: 0, quantiles: [NaN, NaN, NaN] })
    }),
  )

  it.effect("a quantile is a sample of the window, at most one rank away from the sorted samples'", () =>
    Effect.gen(function* () {
      const seen: Array<number> = []
      for (const turn of [[[5, 1] as const], ...fc.sample(turns, { numRuns: 12, seed: 7 })]) {
        const batch = turn.flatMap(([value, times]) => Array.from({ length: times }, () => value))
        for (const value of batch) Metrics.observe(Metrics.processingSeconds, value)
        seen.push(...batch)
        const told = yield* scrape
        expect(told.count).toBe(seen.length)
        const sum = seen.reduce((total, value) => total + value, 0)
        expect(Math.abs(told.sum - sum)).toBeLessThan(seen.length * 1e-9)
        const sorted = seen.slice(-size).sort(ascending)
        quantiles.forEach((q, index) => {
          const rank = rankOf(sorted.length, q)
          const near = sorted.slice(Math.max(0, rank - 1), rank + 2)
          const distances = near.map((sample) => Math.abs(sample - (told.quantiles[index] ?? NaN)))
          expect(Math.min(...distances)).toBeLessThan(1e-8)
        })
      }
      expect(seen.length).toBeGreaterThan(2 * size)
    }),
  )
})
