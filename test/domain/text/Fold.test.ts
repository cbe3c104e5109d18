import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fold, foldedWords } from "../../../src/domain/text/Fold.ts"
import { uzbekWords } from "./UzbekWords.ts"

const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(...Array.from("yeoёеЁйьъцбaи'ʻ \u0306\u0308\u200d\u202e-5xхß١"), "ǰ", "İ", "ŉ", "ﷺ"),
    )
    .map((parts) => parts.join("")),
)

describe("fold", () => {
  it.prop("is idempotent", [typed], ([text]) => {
    expect(fold(fold(text))).toBe(fold(text))
  })

  it("is idempotent for every character between letters", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const folded = fold(`б${String.fromCharCode(code)}е`)
      if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)}`)
    }
  })

  it.prop(
    "leaves words of letters and digits, separated by single spaces, without half characters",
    [typed],
    ([text]) => {
      const folded = fold(text)
      expect(folded).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: (?!$)|$))*$/u)
      expect(folded).not.toMatch(/[\p{Cs}\p{Lu}ёЁʻʼ'а-я]/u)
      expect(foldedWords(text).join(" ")).toBe(folded)
    },
  )

  it.prop("is at most 12 times as long", [typed], ([text]) => {
    expect(fold(text).length).toBeLessThanOrEqual(12 * text.length)
    expect(fold("ﷺ".repeat(9)).length).toBeLessThanOrEqual(12 * 9)
  })

  it("takes linear time for any repeated input", () => {
    for (const unit of ["y", "ц", "е", "ъ", " ", "'", "\u0306", "\u200b", "yе", "\u0323\u0301"])
      expect(fold(`a${unit.repeat(200_000)}`).length).toBeGreaterThan(0)
  })

  it.prop("ignores case, invisible characters and surrounding spaces", [typed], ([text]) => {
    const letters = text.replace(/[^a-zа-яёўқғҳ0-9 ]/giu, "")
    expect(fold(letters.toUpperCase())).toBe(fold(letters))
    expect(fold(` \u202e${Array.from(letters).join("\u200b")}\t\u200f`)).toBe(fold(letters))
  })
})

describe("Uzbek", () => {
  it.each(uzbekWords)("%s is %s", (cyrillic, latin) => {
    expect(fold(cyrillic)).toBe(fold(latin))
    expect(fold(latin.replace(/[ʻʼ]/g, ""))).toBe(fold(latin))
    expect(fold(latin.toUpperCase())).toBe(fold(cyrillic.toUpperCase()))
  })

  it("distinguishes different words", () => {
    const folded = uzbekWords.map(([cyrillic]) => fold(cyrillic))
    expect(new Set(folded).size).toBe(uzbekWords.length)
  })

  it("treats all apostrophe variants alike, and words that mix both scripts", () => {
    for (const sign of "'’‘ʻʼ`´′＇‛") expect(fold(`o${sign}qituvchi`)).toBe("oqituvchi")
    expect(fold("ҳaydovchi")).toBe("haydovchi")
    expect(fold("хайдовчи")).toBe("haydovchi")
  })
})

describe("other languages", () => {
  it("Russian matches with ё or without, and its own transliteration", () => {
    expect(fold("Шофёр")).toBe(fold("шофер"))
    expect(fold("приём заказов")).toBe(fold("прием заказов"))
    expect(fold("ёлка")).toBe(fold("елка"))
    expect(fold("Водитель")).toBe(fold("voditel"))
    expect(fold("водитель погрузчика")).toBe("voditel pogruzchika")
  })

  it("digits become ASCII, accents are dropped, and other scripts are kept", () => {
    expect(fold("٥–۷ mln")).toBe("5 7 mln")
    expect(fold("Résumé, Şükrü İçli")).toBe("resume shukru ichli")
    expect(fold("قهوة")).toBe("قهوة")
    expect(fold("요리사")).toBe("요리사")
    expect(fold("शिक्षक")).toBe("शिक्षक")
  })

  it("symbols, emoji and half characters become spaces", () => {
    expect(fold("кассир/продавец (2/2) 👩‍🚀!")).toBe("kassir prodaves 2 2")
    expect(fold("a\ud83db")).toBe("a b")
    expect(fold("<b>&amp;</b>")).toBe("b amp b")
    expect(fold("\u200b\u202e ' ")).toBe("")
  })
})
