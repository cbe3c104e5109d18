import type { MessageEntity } from "@grammyjs/types"
import { EntityError, type FindUser } from "./FormattedText.ts"
import { linkEntity } from "./LinkEntity.ts"

/** A closed element: the content of its start tag and the part of the text that it spans. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
  readonly text: string
}

type PlainType = MessageEntity.CommonMessageEntity["type"]
type DateTimeFormat = MessageEntity.DateTimeMessageEntity["date_time_format"]

const plainTypes: Readonly<Record<string, PlainType>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  u: "underline",
  ins: "underline",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  code: "code",
}

const isDateTimeFormat = (format: string): format is DateTimeFormat => /^(?:r|[tTdDwW]*)$/.test(format)

const toLink = ({ attributes, offset, text }: HtmlElement, findUser: FindUser) => {
  const link = attributes.get("href") ?? ""
  return linkEntity({ offset, length: text.length }, link === "" ? text : link, findUser)
}

const toCustomEmoji = ({ attributes, offset, text }: HtmlElement): MessageEntity => {
  const id = attributes.get("emoji-id") ?? ""
  if (!/^[1-9]\d*$/.test(id)) throw new EntityError("Invalid custom emoji identifier specified")
  return { type: "custom_emoji", offset, length: text.length, custom_emoji_id: id }
}

const toDateTime = ({ attributes, offset, text }: HtmlElement): MessageEntity => {
  const unix = Number(attributes.get("unix"))
  const format = attributes.get("format") ?? ""
  if (!Number.isInteger(unix)) throw new EntityError("Invalid date specified")
  if (!isDateTimeFormat(format)) throw new EntityError("Invalid date format used")
  return { type: "date_time", offset, length: text.length, unix_time: unix, date_time_format: format }
}

/** The entity that an element makes; undefined if it makes none and its text stays plain. */
export const toEntity = (element: HtmlElement, findUser: FindUser): MessageEntity | undefined => {
  const span = { offset: element.offset, length: element.text.length }
  switch (element.name) {
    case "a":
      return toLink(element, findUser)
    case "pre":
      return { type: "pre", ...span }
    case "tg-emoji":
      return toCustomEmoji(element)
    case "tg-time":
      return toDateTime(element)
    case "blockquote":
      return { type: element.attributes.has("expandable") ? "expandable_blockquote" : "blockquote", ...span }
    default: {
      const type = plainTypes[element.name]
      return type && { type, ...span }
    }
  }
}
