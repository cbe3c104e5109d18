import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { parseMonths } from "../../src/domain/ParseMonths.ts"

describe("a length of time, as people type it", () => {
  it.each([
    ["3 года", 36],
    ["1,5 yil", 18],
    ["6 oy", 6],
    ["2 years 3 months", 27],
    ["5", 60],
    ["полгода", 6],
    ["без опыта", 0],
    ["٣ yil", 36],
    ["10+ лет", 120],
  ])("%s", (typed, months) => {
    expect(parseMonths(typed)).toEqual(Option.some(months))
  })

  it.prop(
    "is a length that a person can have worked, or none",
    [fc.string({ unit: "binary" })],
    ([typed]) => {
      for (const months of Option.toArray(parseMonths(typed))) {
        expect(months).toBeGreaterThanOrEqual(0)
        expect(months).toBeLessThanOrEqual(720)
      }
    },
  )
})
