import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { parseHtml } from "../../sandbox/text/ParseHtml.ts"

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const problems: ReadonlyArray<readonly [markup: string, problem: string]> = [
  ["🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"],
  ["🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'],
  ["<br>", 'Unsupported start tag "br" at byte offset 0'],
  ["a < b>", 'Unsupported start tag "" at byte offset 2'],
  ["🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'],
  ["🏟 🏟&lt;<i    aba>", `Can't find end tag corresponding to start tag "i"`],
  ["🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'],
  ["🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"],
  ['🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"],
  ["🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"],
  ["🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"],
  ["🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
  ["<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ["<b>x", `Can't find end tag corresponding to start tag "b"`],
  ["<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-time unix="1" format="rt">x</tg-time>', "Invalid date format used"],
  ['<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"],
]

describe("parse errors use the server's wording", () => {
  it.each(problems)("%s", (markup, problem) => {
    expect(() => parseHtml(markup)).toThrow(problem)
  })

  it("a lone surrogate from a numeric reference", () => {
    expect(() => parseHtml("&#57311;")).toThrow("Text contains invalid Unicode characters")
  })
})

const entity = (type: string, offset: number, length: number, extra: object = {}) => ({
  type,
  offset,
  length,
  ...extra,
})

const parsed: ReadonlyArray<readonly [markup: string, text: string, entities: ReadonlyArray<object>]> = [
  ["&ge;&lt;&gt;&amp;&quot;&laquo;&#12345678;", '&ge;<>&"&laquo;&#12345678;', []],
  ["&nbsp;&apos;", "&nbsp;&apos;", []],
  ["&#x41;&#66;&ltC", "AB&ltC", []],
  ["&lt&gt", "<>", []],
  ["a > b", "a > b", []],
  ["➡️ ➡️<B>➡️ ➡️</B>", "➡️ ➡️➡️ ➡️", [entity("bold", 5, 5)]],
  ["🏟 🏟<i>🏟 &lt🏟</i>", "🏟 🏟🏟 <🏟", [entity("italic", 5, 6)]],
  ["<ins>a</ins><del>b</del>", "ab", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]],
  ['<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]],
  ["<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]],
  ["<i>a</>", "a", [entity("italic", 0, 1)]],
  ["a<b></b>", "a", []],
  ["<i><b>a</b></i>", "a", [entity("bold", 0, 1), entity("italic", 0, 1)]],
  ["<a href=telegram.org>x</a>", "x", [entity("text_link", 0, 1, { url: "http://telegram.org/" })]],
  ["<a href='telegram.org?&lt;'>x</a>", "x", [entity("text_link", 0, 1, { url: "http://telegram.org/?<" })]],
  ["<a>telegram.org</a>", "telegram.org", [entity("text_link", 0, 12, { url: "http://telegram.org/" })]],
  ["<a href='nowhere'>x</a>", "x", []],
  ["<pre><code class='language-fift'>x</code></pre>", "x", [entity("pre", 0, 1, { language: "fift" })]],
  ["<code class='language-fift'><pre>x</pre></code>", "x", [entity("pre", 0, 1, { language: "fift" })]],
  ["<pre><code>x</code></pre>", "x", [entity("pre", 0, 1), entity("code", 0, 1)]],
  ['<tg-emoji emoji-id="12">x</tg-emoji>', "x", [entity("custom_emoji", 0, 1, { custom_emoji_id: "12" })]],
  [
    '<tg-time unix="12" format="wDT">x</tg-time>',
    "x",
    [entity("date_time", 0, 1, { unix_time: 12, date_time_format: "wDT" })],
  ],
]

describe("text and entities in UTF-16 units", () => {
  it.each(parsed)("%s", (markup, text, entities) => {
    expect(parseHtml(markup)).toEqual({ text, entities })
  })

  it("tg://user?id= is a mention of a known user, and plain text otherwise", () => {
    const user = { id: 5, is_bot: false, first_name: "Ann" }
    const markup = "<a href='tg://user?id=5'>Ann</a>"
    expect(parseHtml(markup, () => user).entities).toEqual([entity("text_mention", 0, 3, { user })])
    expect(parseHtml(markup).entities).toEqual([])
  })

  it("any escaped text parses back to itself, without entities", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseHtml(escape(text))).toEqual({ text, entities: [] })
      }),
    )
  })

  it("any nesting of bold and italic keeps its text, and every entity lies within it", () => {
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: "binary", minLength: 1 }).map(escape),
        tie("node").map((inner) => `<b>${inner}</b>`),
        fc.tuple(tie("node"), tie("node")).map(([one, other]) => `${one}<i>${other}</i>`),
      ),
    }))
    fc.assert(
      fc.property(tree.node, (markup) => {
        const { entities, text } = parseHtml(markup)
        expect(escape(text)).toBe(markup.replaceAll(/<[^>]*>/g, ""))
        for (const { length, offset } of entities) {
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
