import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import {
  formatFigure,
  highest,
  niceTop,
  type Point,
  remember,
  span,
} from "../../../../sandbox/client/inspector/History.ts"
import { linePath } from "../../../../sandbox/client/inspector/SparklinePath.ts"

describe("a chart's history", () => {
  it("keeps the last minute, in order, even if the clock changes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300_000)), (times) => {
        const points = times.reduce<ReadonlyArray<Point>>(
          (known, at) => remember(known, { at, values: [] }),
          [],
        )
        const kept = points.map(({ at }) => at)
        const now = times.at(-1)
        expect(kept).toEqual([...new Set(kept)].sort((one, other) => one - other))
        expect(kept.at(-1)).toEqual(now)
        expect(kept.every((at) => at >= (now ?? 0) - span)).toBe(true)
      }),
    )
  })

  it("has a scale of 1, 2 or 5 times a power of ten that fits every value and is at least two fifths used", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const top = niceTop(value)
        expect(top).toBeGreaterThanOrEqual(value * (1 - 1e-9))
        expect(value / top).toBeGreaterThan(0.39)
      }),
    )
    expect(niceTop(0)).toBe(1)
  })

  it("has a maximum that ignores unknown values", () => {
    const points = [
      { at: 1, values: [Number.NaN, 3] },
      { at: 2, values: [2, Infinity] },
    ]
    expect(highest(points)).toBe(3)
  })
})

describe("a line", () => {
  it("ends at the right edge and breaks at unknown values", () => {
    const values = [0, 5, Number.NaN, 10, 10]
    const points = values.map((value, index) => ({ at: index * 15_000, values: [value] }))
    expect(linePath(points, 0, 60_000, 10)).toBe("M0 32L30 16M90 0L120 0")
  })

  it("is empty without known values", () => {
    expect(linePath([{ at: 1, values: [] }], 0, 1, 1)).toBe("")
  })
})

describe("numbers in the legend", () => {
  it.each([
    [Number.NaN, "–"],
    [0, "0"],
    [0.004, "0"],
    [0.25, "0.25"],
    [0.999, "1"],
    [9.96, "10"],
    [12.4, "12"],
    [1234, "1234"],
    [12_345, "12k"],
  ])("%d is shown as %s", (value, text) => {
    expect(formatFigure(value)).toBe(text)
  })
})
