import { expect, it } from "@effect/vitest"
import { FastCheck } from "effect"
import { RecentTexts } from "../../src/layers/sql/RecentTexts.ts"

it.prop(
  "what was opened is remembered as it was, and no more than a few thousand at a time",
  [FastCheck.array(FastCheck.nat(3_000), { maxLength: 200 })],
  ([asked]) => {
    const recent = new RecentTexts()
    for (let id = 0; id < 2_500; id++) recent.add(`sealed ${id}`, `text ${id}`)
    for (const id of asked) {
      const known = recent.get(`sealed ${id}`)
      expect(known).toBe(id >= 500 && id < 2_500 ? `text ${id}` : undefined)
    }
    recent.add("sealed anew", "text anew")
    expect(recent.get("sealed anew")).toBe("text anew")
    // What was asked for just now stays longer than what was not.
    const [last] = asked.filter((id) => id >= 500 && id < 2_500).slice(-1)
    if (last !== undefined) expect(recent.get(`sealed ${last}`)).toBe(`text ${last}`)
  },
)

it("long texts are opened each time", () => {
  const recent = new RecentTexts()
  recent.add("sealed", "x".repeat(2_001))
  expect(recent.get("sealed")).toBeUndefined()
})
