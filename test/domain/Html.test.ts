import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { type Html, html, inline, lines, quote, tame, truncate } from "../../src/domain/Html.ts"
import { plainText } from "../../src/domain/PlainText.ts"
import { parseHtml } from "../../sandbox/text/ParseHtml.ts"

const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("<b>", "</b>", "&lt;", "&", "<", ">", '"', "👩‍🚀", "\u202e", "\u200d", "\n"))
    .map((parts) => parts.join("")),
)

describe("html", () => {
  it.prop("whatever was typed is read back by the server as it was, without markup", [typed], ([text]) => {
    expect(parseHtml(html`${text}`.value)).toEqual({ text: inline(text), entities: [] })
    expect(parseHtml(quote(text).value).text).toBe(tame(text))
  })

  it.prop("nothing that was typed begins a line of its own", [typed, typed], ([text, other]) => {
    expect(html`<b>${text}</b>${other}`.value).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u)
  })

  it.prop(
    "nothing that was typed turns around what stands after it, nor breaks the message",
    [typed],
    ([text]) => {
      const shown = tame(`${text}\u202e\u2066\u0000\ud83d`)
      expect(shown).not.toMatch(/[\p{Surrogate}\0\u202a-\u202e\u2066-\u2069]/u)
      // Marks that join and direct single characters stay, and so does all else.
      expect(tame("\u200d\u200f\u200eא٣👩‍🚀")).toBe("\u200d\u200f\u200eא٣👩‍🚀")
      expect(tame(shown)).toBe(shown)
    },
  )

  it.prop("the markup around stands", [typed], ([text]) => {
    const read = parseHtml(html`<b>a${text}</b> ${html`<i>b</i>`} ${7}`.value)
    expect(read.text).toBe(`a${inline(text)} b 7`)
    expect(read.entities.map(({ type }) => type)).toEqual(["bold", "italic"])
  })

  it.prop("plain words are what the server reads", [typed], ([text]) => {
    const { value } = html`<b>${text}</b>`
    expect(plainText(value)).toBe(parseHtml(value).text)
  })

  it("joins lines and leaves out what is missing", () => {
    expect(lines(html`a`, undefined, html``, html`<b>b</b>`).value).toBe("a\n\n<b>b</b>")
  })

  it("is nothing that a string or an object of strings could pass for", () => {
    expectTypeOf<string>().not.toExtend<Html>()
    expectTypeOf<{ readonly value: string }>().not.toExtend<Html>()
    expect(html`${"<b>"}`.value).toBe("&lt;b&gt;")
  })
})

describe("truncate", () => {
  it.prop(
    "keeps what fits, else a beginning and an ellipsis, never half a character",
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
