import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { plainOf, replaced, rewritten, widened } from "../../../../src/domain/text/contacts/Plain.ts"
import { merged } from "../../../../src/domain/text/contacts/Span.ts"

const plain = (text: string): string => plainOf(text).text

const all = (from: number, to: number): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

const everything = all(0, 0x1ffff).filter((character) => !/\p{Cs}/u.test(character))

describe("a normalised text", () => {
  it("has ASCII digits in place of those of any script", () => {
    const decimals = everything.filter((character) => /\p{Nd}/u.test(character))
    expect(decimals.map(plain)).toEqual(decimals.map((_, index) => `${index % 10}`))
    expect(decimals.length).toBeGreaterThan(600)
  })

  it("has ASCII digits in place of circled ones, and keeps numbers beyond nine", () => {
    const circled = ["❶❷❸❹❺❻❼❽❾", "➀➁➂➃➄➅➆➇➈", "➊➋➌➍➎➏➐➑➒", "⓵⓶⓷⓸⓹⓺⓻⓼⓽", "①②③④⑤⑥⑦⑧⑨"]
    for (const row of circled) expect(plain(row)).toBe("123456789")
    expect(plain("⓪⓿🄋🄌")).toBe("0000")
    for (const beyond of ["❿", "➉", "➓", "⓾", "⓫", "🄍"]) expect(plain(beyond), beyond).not.toMatch(/^\d/)
    for (const before of ["❵", "⓴"]) expect(plain(before), before).toBe(before)
  })

  it("has one dash, one dot and one space for all lookalikes", () => {
    for (const dash of "‐‑‒–—―−﹣－⸺〰") expect(plain(dash), dash).toBe("-")
    for (const dot of "。·‧∙⋅․．") expect(plain(dot), dot).toBe(".")
    for (const space of "\t\u000b\f\r \u00a0\u2009\u3000\u2028") expect(plain(space)).toBe(" ")
    expect(plain("\n")).toBe("\n")
  })

  it("has no invisible characters", () => {
    for (const unseen of ["\u200b", "\u00ad", "\ufeff", "\u0301", "\u0000", "\u007f", "\u0080", "\u034f"])
      expect(plain(`a${unseen}b`), JSON.stringify(unseen)).toBe("ab")
  })

  it("splits ligatures, keeps fractions and letters", () => {
    for (const kept of ["½", "¾", "⅐", "⅟", "↉", "ﷺ", "é", "a", "~", " ", "ѐ", "Ѐ", "џ", "ў"])
      expect(plain(kept), kept).toBe(kept.normalize("NFC"))
    expect(plain("℡㎏ﬃ㏂")).toBe("TELkgffia.m.")
    expect(plain("ｉｖａｎ＠")).toBe("ivan@")
  })

  it.prop(
    "maps each UTF-16 unit to its original position",
    [
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(...Array.from("a1.é½℡ﷺ❶\u200b🄋𝟗\n")),
          fc.string({ unit: "binary", maxLength: 1 }),
        ),
      }),
    ],
    ([text]) => {
      const { from, text: read } = plainOf(text)
      expect(from).toHaveLength(read.length + 1)
      expect(from.at(-1)).toBe(text.length)
      const characters = Array.from(text)
      const starts = characters.map((_, at) => characters.slice(0, at).join("").length)
      expect([...from.slice(0, -1)]).toEqual(
        starts.flatMap((start, at) => Array.from(plain(characters[at] ?? "").split(""), () => start)),
      )
      expect(read).toBe(characters.map(plain).join(""))
    },
  )
})

const spansIn = (length: number, marks: ReadonlyArray<number>) => {
  const places = [...new Set(marks.map((mark) => mark % (length + 1)))].toSorted((a, b) => a - b)
  return places.flatMap((from, at) => {
    const to = places[at + 1]
    return at % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
}

describe("ranges of a text", () => {
  it.prop(
    "map back to all they replaced",
    [
      fc.string({ unit: fc.constantFrom(...Array.from("ab1℡é🄋")) }),
      fc.array(fc.nat(30), { maxLength: 8 }),
      fc.constantFrom("", "-", "•••"),
    ],
    ([text, marks, by]) => {
      const before = plainOf(text)
      const spans = spansIn(before.text.length, marks)
      const after = replaced(before, spans, by)
      const cuts = [{ from: 0, to: 0 }, ...spans]
      const kept = cuts.map(({ to }, at) => [to, cuts[at + 1]?.from ?? before.text.length] as const)
      expect(after.text).toBe(kept.map(([from, to]) => before.text.slice(from, to)).join(by))
      expect(after.from).toEqual([
        ...kept.flatMap(([from, to], at) => [
          ...before.from.slice(from, to),
          ...(at < spans.length ? Array.from(by, () => before.from[to]) : []),
        ]),
        text.length,
      ])
    },
  )

  it.prop(
    "matched by a pattern are rewritten",
    [fc.string({ unit: fc.constantFrom(...Array.from("ab1")) })],
    ([text]) => {
      expect(rewritten(plainOf(text), /a+/gu, "@").text).toBe(text.replaceAll(/a+/gu, "@"))
    },
  )

  it.prop(
    "are widened just enough not to split a character",
    [fc.string({ unit: fc.constantFrom(...Array.from("ab℡㏂")), minLength: 1 }), fc.nat(99), fc.nat(99)],
    ([text, one, other]) => {
      const read = plainOf(text)
      const { length } = read.text
      const [from, to] = [one % length, (one % length) + 1 + (other % (length - (one % length)))]
      const wide = widened(read, { from, to })
      const characters = read.from.slice(0, -1)
      expect(wide).toEqual({
        from: characters.indexOf(read.from[from] ?? 0),
        to: characters.lastIndexOf(read.from[to - 1] ?? 0) + 1,
      })
    },
  )

  it.prop(
    "are merged if they touch or overlap: the same coverage, in order and disjoint",
    [fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })), { maxLength: 12 })],
    ([some]) => {
      const spans = some.map(([from, length]) => ({ from, to: from + length }))
      const whole = merged(spans)
      const covered = (its: typeof spans) =>
        Array.from({ length: 40 }, (_, at) => its.some(({ from, to }) => at >= from && at < to))
      expect(covered([...whole])).toEqual(covered(spans))
      for (const [at, { from }] of whole.slice(1).entries()) expect(from).toBeGreaterThan(whole[at]?.to ?? 0)
    },
  )
})
