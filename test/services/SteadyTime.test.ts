import { expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { waited } from "../../src/services/SteadyTime.ts"

const day = 86_400

it.prop(
  "a wait stored with any clock counts as no less than zero and no more than a day",
  [fc.integer(), fc.integer()],
  ([since, now]) => {
    expect(waited(since, now)).toBeGreaterThanOrEqual(0)
    expect(waited(since, now)).toBeLessThanOrEqual(day)
  },
)

it.prop(
  "within a day it is the elapsed seconds",
  [fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 0, max: day * 1000 })],
  ([since, millis]) => {
    expect(waited(since, since + millis)).toBeCloseTo(millis / 1000, 6)
  },
)
