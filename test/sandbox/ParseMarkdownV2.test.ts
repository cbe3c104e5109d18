import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { parseMarkdownV2 } from "../../sandbox/text/ParseMarkdownV2.ts"

const entity = (type: string, offset: number, length: number, extra: object = {}) => ({
  type,
  offset,
  length,
  ...extra,
})

const escape = (text: string) => text.replaceAll(/[_*[\]()~`>#+\-=|{}.!\\]/g, "\\$&")

const problems: ReadonlyArray<readonly [markup: string, problem: string]> = [
  ["я _a", "Can't find end of Italic entity at byte offset 3"],
  ["_a * b _", "Can't find end of Italic entity at byte offset 7"],
  ["__a_", "Can't find end of Italic entity at byte offset 3"],
  ["_a__", "Can't find end of Underline entity at byte offset 2"],
  ["~a", "Can't find end of Strikethrough entity at byte offset 0"],
  ["||a\\|", "Can't find end of Spoiler entity at byte offset 0"],
  ["`a", "Can't find end of Code entity at byte offset 0"],
  ["```a", "Can't find end of Pre entity at byte offset 0"],
  ["```a b", "Can't find end of PreCode entity at byte offset 0"],
  ["[a", "Can't find end of TextUrl entity at byte offset 0"],
  ["[a](b\\)", "Can't find end of a URL at byte offset 4"],
  ["![a](tg://emoji?id=1", "Can't find end of a custom emoji URL at byte offset 5"],
  ["![a]", "Custom emoji entity must contain a tg://emoji URL"],
  ["![a](t://emoji?id=1)", "Custom emoji URL must have scheme tg"],
  ["![a](tg:emojis?id=1)", 'Custom emoji URL must have host "emoji"'],
  ["![a](tg://emoji?x=1#&id=2)", "Custom emoji URL must have an emoji identifier"],
  ["![a](tg://emoji?id=02)", "Invalid custom emoji identifier specified"],
  ["![a](tg://time?unix=1&format=rt)", "Invalid date format used"],
  [">*a\n>b\nc*", "Can't find end of Bold entity at byte offset 1"],
  [">a||b\nc||", "Can't find end of Spoiler entity at byte offset 2"],
  ["a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"],
  ["a >", "Character '>' is reserved and must be escaped with the preceding '\\'"],
]

const bold = (offset: number, length: number) => entity("bold", offset, length)
const quote = (offset: number, length: number) => entity("blockquote", offset, length)
const link = (offset: number, length: number, url: string) => entity("text_link", offset, length, { url })

const parsed: ReadonlyArray<readonly [markup: string, text: string, entities: ReadonlyArray<object>]> = [
  [
    "*a* _b_ __c__ ~d~",
    "a b c d",
    [bold(0, 1), entity("italic", 2, 1), entity("underline", 4, 1), entity("strikethrough", 6, 1)],
  ],
  ["||a|| `b.c` ", "a b.c ", [entity("spoiler", 0, 1), entity("code", 2, 3)]],
  ["_a *b*_", "a b", [entity("italic", 0, 3), bold(2, 1)]],
  ["_a __b___", "a b", [entity("italic", 0, 3), entity("underline", 2, 1)]],
  ["😀*я*", "😀я", [bold(2, 1)]],
  ["**____``||||", "", []],
  ["a\\.b\\c\\\\d\\я", "a.bc\\d\\я", []],
  ["```\nx \\`\\````", "x ``", [entity("pre", 0, 4)]],
  ["```js\nx = 1;\n```", "x = 1;\n", [entity("pre", 0, 7, { language: "js" })]],
  ["```x```", "x", [entity("pre", 0, 1)]],
  ["[a](example.org/?\\))", "a", [link(0, 1, "http://example.org/?)")]],
  ["[example\\.org]b", "example.orgb", [link(0, 11, "http://example.org/")]],
  ["[a](nowhere)", "a", []],
  ["![👍](TG://EMoJI/?x=1&id=25#id=3)a", "👍a", [entity("custom_emoji", 0, 2, { custom_emoji_id: "25" })]],
  [
    "![a](tg://time?unix=12&format=wDT)",
    "a",
    [entity("date_time", 0, 1, { unix_time: 12, date_time_format: "wDT" })],
  ],
  [">a", "a", [quote(0, 1)]],
  ["a\n>b\n>c\nd", "a\nb\nc\nd", [quote(2, 4)]],
  [">\n**>2", "\n2", [quote(0, 1), quote(1, 1)]],
  ["*a\n>b\nc*", "a\nb\nc", [bold(0, 5), quote(2, 2)]],
  [">*a\n>b*\nc", "a\nb\nc", [quote(0, 4), bold(0, 3)]],
  ["`>b\n>c`", ">b\n>c", [entity("code", 0, 5)]],
  [">a\n>b||\nc", "a\nb\nc", [entity("expandable_blockquote", 0, 4)]],
  [">a||b||", "ab", [quote(0, 2), entity("spoiler", 1, 1)]],
  [">a||b||||", "ab", [entity("expandable_blockquote", 0, 2), entity("spoiler", 1, 1)]],
  [">||", "", []],
]

describe("MarkdownV2", () => {
  it.each(problems)("%s is refused: %s", (markup, problem) => {
    expect(() => parseMarkdownV2(markup)).toThrow(problem)
  })

  it.each(Array.from("]()#+-=|{}.!"))("%s is reserved and must be escaped", (character) => {
    const problem = `Character '${character}' is reserved and must be escaped with the preceding '\\'`
    expect(() => parseMarkdownV2(`a ${character}`)).toThrow(problem)
    expect(parseMarkdownV2(`a \\${character}`)).toEqual({ text: `a ${character}`, entities: [] })
  })

  it.each(parsed)("%s", (markup, text, entities) => {
    expect(parseMarkdownV2(markup)).toEqual({ text, entities })
  })

  it("tg://user?id= is a mention of a known user", () => {
    const user = { id: 5, is_bot: false, first_name: "Ann" }
    const { entities } = parseMarkdownV2("[Ann](tg://user?id=5)", () => user)
    expect(entities).toEqual([entity("text_mention", 0, 3, { user })])
  })

  it("any escaped text parses back to itself, without entities, and as one bold entity between asterisks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(parseMarkdownV2(escape(text))).toEqual({ text, entities: [] })
        expect(parseMarkdownV2(`*${escape(text)}*`)).toEqual({ text, entities: [bold(0, text.length)] })
      }),
    )
  })
})
