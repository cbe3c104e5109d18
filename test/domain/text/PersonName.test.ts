import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { personName } from "../../../src/domain/text/PersonName.ts"

const piece = fc.constantFrom(
  ..."A n na Я ё 王 ع \u200b \u200d \u2060 \u00ad \ufe0f \u3164 \u034f \u202e \u2066 \u0301 \u0336 № · • 1 2 ✅ 👩‍🍳 \n \ud800".split(
    " ",
  ),
  " ",
)
const written = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
)

describe("a person's name", () => {
  it.prop(
    "has nothing unseen, no line ends, no stacked marks, and no sign of the lists",
    [written],
    ([text]) => {
      const name = personName(text)
      expect(name).not.toMatch(/\p{Default_Ignorable_Code_Point}|[\p{Cc}\u2028\u2029№·•]| {2}|^ | $/u)
      expect(name).not.toMatch(/\p{M}{3}/u)
      expect(name === "" || /[\p{L}\p{N}]/u.test(name)).toBe(true)
      expect(personName(name)).toBe(name)
    },
  )

  it.each([
    ["Anna", "Anna"],
    ["A\u200bnna", "Anna"],
    ["\u202eannA", "annA"],
    ["✅ Hired", "Hired"],
    ["№ 3 · Barista", "3 Barista"],
    ["Oʻktam Gʻulomov", "Oʻktam Gʻulomov"],
    ["Анна-Мария", "Анна-Мария"],
    ["\u3164\u200b", ""],
    ["Z\u0301\u0302\u0303\u0304\u0305a", "Z\u0301\u0302a"],
  ])("%j is read as %j", (text, name) => {
    expect(personName(text)).toBe(name)
  })
})
