import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { parseMarkdown } from "../../sandbox/text/ParseMarkdown.ts"

const entity = (type: string, offset: number, length: number, extra: object = {}) => ({
  type,
  offset,
  length,
  ...extra,
})

const parsed: ReadonlyArray<readonly [markup: string, text: string, entities: ReadonlyArray<object>]> = [
  [
    "*bold* _italic_ `code`",
    "bold italic code",
    [entity("bold", 0, 4), entity("italic", 5, 6), entity("code", 12, 4)],
  ],
  ["1. a - b! (c)", "1. a - b! (c)", []],
  ["a ~b~ ||c|| > d ]", "a ~b~ ||c|| > d ]", []],
  ["😀*я*", "😀я", [entity("bold", 2, 1)]],
  ["\\*a\\_b\\`c\\[d\\e", "*a_b`c[d\\e", []],
  ["*a _b_ `c`*", "a _b_ `c`", [entity("bold", 0, 9)]],
  ["*a\\*b", "a\\b", [entity("bold", 0, 2)]],
  ["**__``", "", []],
  ["```\nx = 1\n```", "x = 1\n", [entity("pre", 0, 6)]],
  ["```js\nx `y`\n```", "x `y`\n", [entity("pre", 0, 6, { language: "js" })]],
  ["[site](example.org)", "site", [entity("text_link", 0, 4, { url: "http://example.org/" })]],
  ["[example.org]", "example.org", [entity("text_link", 0, 11, { url: "http://example.org/" })]],
  ["[site](nowhere)!", "site!", []],
]

describe("legacy Markdown", () => {
  it.each(parsed)("%s", (markup, text, entities) => {
    expect(parseMarkdown(markup)).toEqual({ text, entities })
  })

  it.each([
    ["я *bold", 3],
    ["_*_ `x", 4],
    ["[site", 0],
    ["```x``", 0],
  ])("for %s the entity starting at byte offset %i has no end", (markup, offset) => {
    const problem = `Can't find end of the entity starting at byte offset ${offset}`
    expect(() => parseMarkdown(markup)).toThrow(problem)
  })

  it("any text with _, *, ` and [ escaped parses back to itself, without entities", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => !text.includes("\\")),
        (text) => {
          expect(parseMarkdown(text.replaceAll(/[_*`[]/g, "\\$&"))).toEqual({ text, entities: [] })
        },
      ),
    )
  })
})
