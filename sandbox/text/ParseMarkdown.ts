import type { MessageEntity } from "@grammyjs/types"
import { EntityError, type FindUser, type FormattedText } from "./FormattedText.ts"
import { byteOffset } from "./HtmlTag.ts"
import { linkEntity } from "./LinkEntity.ts"
import { readFence } from "./MarkdownFence.ts"
import { sortEntities } from "./SortEntities.ts"

interface Styled {
  readonly text: string
  readonly end: number
}

const special = /\\[_*`[]|[_*`[]/g

/** The text from `at` up to `mark`; nothing in it is special. */
const readUpTo = (markup: string, begin: number, at: number, mark: string): Styled => {
  const end = markup.indexOf(mark, at)
  if (end >= 0) return { text: markup.slice(at, end), end: end + mark.length }
  const where = byteOffset(markup, begin)
  throw new EntityError(`Can't find end of the entity starting at byte offset ${where}`)
}

/** The URL in parentheses at `at`, where the closing one is optional; otherwise the text itself. */
const readTarget = (markup: string, { end, text }: Styled): Styled => {
  if (markup[end] !== "(") return { text, end }
  const close = markup.indexOf(")", end)
  return close < 0
    ? { text: markup.slice(end + 1), end: markup.length }
    : { text: markup.slice(end + 1, close), end: close + 1 }
}

interface Read extends Styled {
  readonly entity: MessageEntity | undefined
}

const readStyled = (markup: string, begin: number, offset: number, findUser: FindUser): Read => {
  const mark = markup.charAt(begin)
  if (markup.startsWith("```", begin)) {
    const { language, start } = readFence(markup, begin + 3)
    const styled = readUpTo(markup, begin, start, "```")
    const named = language === "" ? {} : { language }
    return { ...styled, entity: { type: "pre", offset, length: styled.text.length, ...named } }
  }
  const styled = readUpTo(markup, begin, begin + 1, mark === "[" ? "]" : mark)
  const span = { offset, length: styled.text.length }
  if (mark === "[") {
    const target = readTarget(markup, styled)
    return { text: styled.text, end: target.end, entity: linkEntity(span, target.text, findUser) }
  }
  const type = mark === "*" ? "bold" : mark === "_" ? "italic" : "code"
  return { ...styled, entity: { type, ...span } }
}

/** Parse the Bot API's legacy Markdown style, which has no nesting; throws EntityError with the server's wording. */
export const parseMarkdown = (markup: string, findUser: FindUser = () => undefined): FormattedText => {
  const entities: Array<MessageEntity> = []
  let text = ""
  let at = 0
  while (at < markup.length) {
    special.lastIndex = at
    const found = special.exec(markup)
    text += markup.slice(at, found?.index)
    if (found === null) break
    if (found[0].length === 2) {
      text += found[0].charAt(1)
      at = found.index + 2
      continue
    }
    const { end, entity, text: inner } = readStyled(markup, found.index, text.length, findUser)
    text += inner
    if (entity !== undefined && entity.length > 0) entities.push(entity)
    at = end
  }
  return { text, entities: sortEntities(entities) }
}
