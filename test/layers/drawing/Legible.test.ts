import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { legible } from "../../../src/layers/drawing/Legible.ts"
import { has } from "../../../src/layers/drawing/Fonts.ts"

describe("legible texts", () => {
  it.prop(
    "contain only characters that the font has, and don't change when processed again",
    [fc.string({ unit: "binary", maxLength: 300 })],
    ([text]) => {
      const read = legible(text, has)
      for (const character of read)
        if (character !== "\n") expect(has(character.codePointAt(0) ?? 0), character).toBe(true)
      expect(legible(read, has)).toBe(read)
    },
    { fastCheck: { numRuns: 500 } },
  )

  it("keep what people here write, character by character", () => {
    for (const text of [
      "Oʻzbekiston, maʼlumot: gʻisht “shunday” – 5 000 000 soʻm",
      "Ёлка, объём, «кавычки» — №5, ₽, €, $",
      "Ўзбекистон, қишлоқ, ғишт, ҳовли; қазақша әңгіме; українська їжа ґ",
      "Ünvan, İstanbul, Əliyev, naïve café: 100 % • …",
      "one\ntwo\n\nthree",
    ])
      expect(legible(text, has)).toBe(text)
  })

  it("drop emoji and invisible characters, and mark where words of another script are left out", () => {
    expect(legible("🚚 Driver 👩‍👩‍👧 \u202Eok\u0000", has)).toBe("Driver ok")
    expect(legible("Call محمد علي, 王 or Ann", has)).toBe("Call […], […] or Ann")
    expect(legible("𝓕𝓪𝓷𝓬𝔂 ﬁ", has)).toBe("Fancy fi")
    expect(legible("👍👍", has)).toBe("")
  })

  it("keep the digit of a keycap, a circled or otherwise styled one", () => {
    expect(legible("1️⃣ Driver 2⃣ and #️⃣", has)).toBe("1 Driver 2 and #")
    expect(legible("⑨ ０ 𝟑 ²", has)).toMatch(/^9 0 3 [2²]$/)
    expect(legible("a\u20e3b\u0489c", has)).toMatch(/^ab\u0489?c$/)
  })

  it.prop(
    "don't mark digits as left out, whatever encloses them",
    [
      fc.array(
        fc.tuple(
          fc.constantFrom(...Array.from("0123456789#*")),
          fc.constantFrom("", "\ufe0f\u20e3", "\u20e3", "\u20dd"),
        ),
      ),
    ],
    ([keys]) => {
      expect(legible(keys.map((key) => key.join("")).join(" "), has)).toBe(keys.map(([key]) => key).join(" "))
    },
  )

  it("break words that are longer than a line", () => {
    expect(
      Math.max(
        ...legible("x".repeat(10_000), has)
          .split(" ")
          .map(({ length }) => length),
      ),
    ).toBe(60)
  })
})
