import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { legible } from "../../../src/layers/paper/Legible.ts"
import { has } from "../../../src/layers/paper/Fonts.ts"

describe("legible texts", () => {
  it.prop(
    "have only what the font has letters for, and reading them again changes nothing",
    [fc.string({ unit: "binary", maxLength: 300 })],
    ([text]) => {
      const read = legible(text, has)
      for (const character of read)
        if (character !== "\n") expect(has(character.codePointAt(0) ?? 0), character).toBe(true)
      expect(legible(read, has)).toBe(read)
    },
    { fastCheck: { numRuns: 500 } },
  )

  it("keep what people here write, to the letter", () => {
    for (const text of [
      "Oʻzbekiston, maʼlumot: gʻisht “shunday” – 5 000 000 soʻm",
      "Ёлка, объём, «кавычки» — №5, ₽, €, $",
      "Ўзбекистон, қишлоқ, ғишт, ҳовли; қазақша әңгіме; українська їжа ґ",
      "Ünvan, İstanbul, Əliyev, naïve café: 100 % • …",
      "one\ntwo\n\nthree",
    ])
      expect(legible(text, has)).toBe(text)
  })

  it("drop emoji and what can't be seen, and say where words of another script are left out", () => {
    expect(legible("🚚 Driver 👩‍👩‍👧 \u202Eok\u0000", has)).toBe("Driver ok")
    expect(legible("Call محمد علي, 王 or Ann", has)).toBe("Call […], […] or Ann")
    expect(legible("𝓕𝓪𝓷𝓬𝔂 ﬁ", has)).toBe("Fancy fi")
    expect(legible("👍👍", has)).toBe("")
  })

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
