import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { isLoose, runsIn } from "../../../../src/domain/text/contacts/Runs.ts"

const anyText = fc
  .array(fc.constantFrom(..."1 22 345 a мир е\u0301 • ••• - , ( ) / | ; \n".split(" "), " ", ", ", " / "), {
    maxLength: 40,
  })
  .map((some) => some.join(""))

describe("runs of digits", () => {
  it.prop(
    "contain all digits of a text, in order, and are separated by letters only",
    [anyText],
    ([text]) => {
      const runs = runsIn(text)
      const apart = text.split(/\p{L}[\p{L}\p{M}]*/u).map((piece) => piece.match(/\d+/gu) ?? [])
      expect(runs.map(({ groups }) => groups.map(({ digits }) => digits))).toEqual(
        apart.filter(({ length }) => length > 0),
      )
    },
  )

  it.prop("know the position of each group, the gaps between them and some context", [anyText], ([text]) => {
    for (const { after, before, groups } of runsIn(text)) {
      for (const [at, { digits, from, gap, to }] of groups.entries()) {
        expect(text.slice(from, to)).toBe(digits)
        expect(gap).toBe(at === 0 ? "" : text.slice(groups[at - 1]?.to, from))
      }
      const [first, last] = [groups[0]?.from ?? 0, groups.at(-1)?.to ?? 0]
      expect(before).toBe(text.slice(0, first).slice(-24))
      expect(after).toBe(text.slice(last).slice(0, 24))
    }
  })

  it("are separated like list items by certain gaps", () => {
    for (const gap of ["\n", ";", "|", ", ", "• ", " / ", "•••", " | "]) expect(isLoose(gap), gap).toBe(true)
    for (const gap of ["", " ", "-", ",", "/", ".", ") ", "•"]) expect(isLoose(gap), gap).toBe(false)
  })
})
