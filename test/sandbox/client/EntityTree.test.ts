import type { MessageEntity } from "@grammyjs/types"
import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { entityTree, textOf, type TextNode } from "../../../sandbox/client/text/EntityTree.ts"

const anyEntity = fc.record({
  type: fc.constantFrom("bold" as const, "italic" as const, "spoiler" as const, "blockquote" as const),
  offset: fc.oneof(fc.integer({ min: -5, max: 40 }), fc.constant(Number.NaN), fc.double()),
  length: fc.oneof(fc.integer({ min: -5, max: 40 }), fc.constant(Number.POSITIVE_INFINITY)),
})

const bold = (offset: number, length: number): MessageEntity => ({ type: "bold", offset, length })
const italic = (offset: number, length: number): MessageEntity => ({ type: "italic", offset, length })

/** The tree with its tags, `<bold>…</bold>`. */
const tagged = (nodes: ReadonlyArray<TextNode>): string =>
  nodes
    .map((node) =>
      typeof node === "string" ? node : `<${node.entity.type}>${tagged(node.children)}</${node.entity.type}>`,
    )
    .join("")

/** The UTF-16 units of the text that are inside an entity of a type. */
const covered = (nodes: ReadonlyArray<TextNode>, type: string, isInside = false): ReadonlyArray<boolean> =>
  nodes.flatMap((node) =>
    typeof node === "string"
      ? Array.from({ length: node.length }, () => isInside)
      : covered(node.children, type, isInside || node.entity.type === type),
  )

describe("a tree of entities", () => {
  it("contains the text, once and in order, for any entities", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(anyEntity), (text, entities) => {
        expect(textOf(entityTree(text, entities))).toBe(text)
      }),
    )
  })

  it("marks exactly what its entities cover, however they overlap", () => {
    const within = fc.record({
      type: fc.constantFrom("bold" as const, "italic" as const),
      offset: fc.nat(30),
      length: fc.nat(30),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(within), (text, entities) => {
        const tree = entityTree(text, entities)
        for (const type of ["bold", "italic"]) {
          const same = entities.filter((entity) => entity.type === type)
          const expected = Array.from({ length: text.length }, (_, at) =>
            same.some(({ length, offset }) => at >= offset && at < offset + length),
          )
          expect(covered(tree, type)).toEqual(expected)
        }
      }),
    )
  })

  it("has no empty entities", () => {
    const isFull = (node: TextNode): boolean =>
      typeof node === "string" ? node !== "" : node.children.length > 0 && node.children.every(isFull)
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(anyEntity), (text, entities) => {
        expect(entityTree(text, entities).every(isFull)).toBe(true)
      }),
    )
  })

  it("nests an inner entity, and cuts one that overlaps the end of another", () => {
    expect(tagged(entityTree("abcdef", [bold(0, 6), italic(2, 2)]))).toBe(
      "<bold>ab<italic>cd</italic>ef</bold>",
    )
    expect(tagged(entityTree("abcdef", [bold(0, 4), italic(2, 4)]))).toBe(
      "<bold>ab<italic>cd</italic></bold><italic>ef</italic>",
    )
  })

  it("counts in UTF-16 units, so that an emoji is two", () => {
    expect(tagged(entityTree("👋 salom", [bold(3, 5)]))).toBe("👋 <bold>salom</bold>")
  })
})
