import { expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { RecentTexts } from "../../../src/layers/sql/RecentTexts.ts"

const most = 1_000_000

/** A text of this length, and its sealed form. */
const pairOf = (id: number, length: number) =>
  [`sealed ${id} `.padEnd(length * 2, "~"), `${id} `.padEnd(length, "x")] as const

it.prop(
  "keeps the most recently used texts, up to a million characters of texts and sealed forms",
  [
    fc.array(fc.record({ id: fc.nat(600), asks: fc.boolean() }), { minLength: 200, maxLength: 1_500 }),
    fc.integer({ min: 20, max: 2_000 }),
  ],
  ([deeds, length]) => {
    const recent = new RecentTexts()
    // The least recently used first.
    let model: ReadonlyArray<number> = []
    for (const { asks, id } of deeds) {
      const [stored, text] = pairOf(id, length)
      const isKnown = model.includes(id)
      if (asks) expect(recent.get(stored)).toBe(isKnown ? text : undefined)
      else recent.add(stored, text)
      const seen = asks && isKnown ? [...model.filter((other) => other !== id), id] : model
      model = asks || isKnown ? seen : [...model, id]
      model = model.slice(-Math.floor(most / (3 * length)))
    }
    for (const id of model) expect(recent.get(pairOf(id, length)[0])).toBe(pairOf(id, length)[1])
  },
  { fastCheck: { numRuns: 30 } },
)

it("long texts are opened each time", () => {
  const recent = new RecentTexts()
  recent.add("sealed", "x".repeat(2_001))
  expect(recent.get("sealed")).toBeUndefined()
})
