import type { MessageEntity } from "@grammyjs/types"
import type { FindUser, FormattedText } from "./FormattedText.ts"
import { findEntities } from "./FindEntities.ts"
import { parseHtml } from "./ParseHtml.ts"
import { parseMarkdown } from "./ParseMarkdown.ts"
import { parseMarkdownV2 } from "./ParseMarkdownV2.ts"

/** The parser for each `parse_mode`, in lower case. */
const parsers = { html: parseHtml, markdown: parseMarkdown, markdownv2: parseMarkdownV2 }

export type Markup = keyof typeof parsers | "none"

export const isMarkup = (mode: string): mode is keyof typeof parsers => Object.hasOwn(parsers, mode)

interface Source {
  readonly text: string
  readonly markup: Markup
  readonly entities: ReadonlyArray<MessageEntity>
}

const clip = (entity: MessageEntity, start: number, end: number): MessageEntity => {
  const from = Math.max(entity.offset, start)
  return { ...entity, offset: from - start, length: Math.min(entity.offset + entity.length, end) - from }
}

const trimmed = ({ text, entities }: FormattedText): FormattedText => {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start === 0 && end === text.length) return { text, entities }
  const clipped = entities.map((entity) => clip(entity, start, end)).filter(({ length }) => length > 0)
  return { text: text.slice(start, Math.max(start, end)), entities: clipped }
}

/** A text as the server stores it: markup parsed, ends trimmed, entities detected. Throws EntityError. */
export const formatText = (source: Source, findUser: FindUser): FormattedText =>
  findEntities(trimmed(source.markup === "none" ? source : parsers[source.markup](source.text, findUser)))
