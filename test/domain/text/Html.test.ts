import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { type Html, html, inline, lines, quote, tame, truncate } from "../../../src/domain/text/Html.ts"
import { plainText } from "../../../src/domain/text/PlainText.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"

const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("<b>", "</b>", "&lt;", "&", "<", ">", '"', "👩‍🚀", "\u202e", "\u200d", "\n"))
    .map((parts) => parts.join("")),
)

describe("html", () => {
  it.prop("user input is parsed by the server as the same plain text, without markup", [typed], ([text]) => {
    expect(parseHtml(html`${text}`.value)).toEqual({ text: inline(text), entities: [] })
    expect(parseHtml(quote(text).value).text).toBe(tame(text))
  })

  it.prop("user input never starts a new line", [typed, typed], ([text, other]) => {
    expect(html`<b>${text}</b>${other}`.value).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u)
  })

  it.prop("user input can neither reverse the text after it nor break the message", [typed], ([text]) => {
    const shown = tame(`${text}\u202e\u2066\u0000\ud83d`)
    expect(shown).not.toMatch(/[\p{Surrogate}\0\u202a-\u202e\u2066-\u2069]/u)
    // Joiners and directional marks for single characters are kept, and so is everything else.
    expect(tame("\u200d\u200f\u200eא٣👩‍🚀")).toBe("\u200d\u200f\u200eא٣👩‍🚀")
    expect(tame(shown)).toBe(shown)
  })

  it.prop("surrounding markup is preserved", [typed], ([text]) => {
    const read = parseHtml(html`<b>a${text}</b> ${html`<i>b</i>`} ${7}`.value)
    expect(read.text).toBe(`a${inline(text)} b 7`)
    expect(read.entities.map(({ type }) => type)).toEqual(["bold", "italic"])
  })

  it.prop("plainText is what the server parses", [typed], ([text]) => {
    const { value } = html`<b>${text}</b>`
    expect(plainText(value)).toBe(parseHtml(value).text)
  })

  it("joins lines and leaves out missing ones", () => {
    expect(lines(html`a`, undefined, html``, html`<b>b</b>`).value).toBe("a\n\n<b>b</b>")
  })

  it("accepts neither a plain string nor an object of strings as its type", () => {
    expectTypeOf<string>().not.toExtend<Html>()
    expectTypeOf<{ readonly value: string }>().not.toExtend<Html>()
    expect(html`${"<b>"}`.value).toBe("&lt;b&gt;")
  })
})

describe("truncate", () => {
  it.prop(
    "keeps a text that fits, otherwise its beginning and an ellipsis, and never splits a character",
    [typed, fc.integer({ min: 1, max: 30 })],
    ([text, max]) => {
      const short = truncate(text, max)
      expect(short.length).toBeLessThanOrEqual(max)
      expect(short).not.toMatch(/\p{Surrogate}/u)
      if (text.length <= max) expect(short).toBe(text)
      else {
        expect(short.endsWith("…")).toBe(true)
        expect(text.startsWith(short.slice(0, -1))).toBe(true)
        expect(short.length).toBeGreaterThanOrEqual(max - 1)
      }
    },
  )
})
