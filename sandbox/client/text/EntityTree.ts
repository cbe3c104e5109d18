import type { MessageEntity } from "@grammyjs/types"

/** A piece of text, or an entity around such pieces. */
export type TextNode = string | { readonly entity: MessageEntity; readonly children: ReadonlyArray<TextNode> }

interface Span {
  readonly entity: MessageEntity
  readonly start: number
  readonly end: number
}

const clip = (entity: MessageEntity, start: number, end: number): Span => ({
  entity,
  start: Math.min(Math.max(entity.offset, start), end),
  end: Math.min(Math.max(entity.offset + entity.length, start), end),
})

/** Outer before inner; an entity that overlaps its neighbour's end is cut there, so that the spans nest. */
const inside = (spans: ReadonlyArray<Span>, start: number, end: number): ReadonlyArray<Span> =>
  spans
    .map(({ entity }) => clip(entity, start, end))
    .filter((span) => span.end > span.start)
    .toSorted((one, other) => one.start - other.start || other.end - one.end)

const build = (text: string, spans: ReadonlyArray<Span>, start: number, end: number): Array<TextNode> => {
  const nodes: Array<TextNode> = []
  let at = start
  let rest = spans
  for (let span = rest[0]; span !== undefined; span = rest[0]) {
    const { end: close, entity, start: open } = span
    const [inner, outer] = [rest.slice(1), rest.slice(1)]
    if (open > at) nodes.push(text.slice(at, open))
    nodes.push({ entity, children: build(text, inside(inner, open, close), open, close) })
    at = close
    rest = inside(outer, close, end)
  }
  if (at < end) nodes.push(text.slice(at, end))
  return nodes
}

/**
 * A text with its entities as a tree. Offsets and lengths are UTF-16 units; for any entities, the tree's text
 * is the original text, once and in order.
 */
export const entityTree = (
  text: string,
  entities: ReadonlyArray<MessageEntity> = [],
): ReadonlyArray<TextNode> => {
  const sound = entities.filter(({ length, offset }) => Number.isInteger(offset) && Number.isInteger(length))
  return build(
    text,
    inside(
      sound.map((entity) => clip(entity, 0, text.length)),
      0,
      text.length,
    ),
    0,
    text.length,
  )
}

export const textOf = (nodes: ReadonlyArray<TextNode>): string =>
  nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("")
