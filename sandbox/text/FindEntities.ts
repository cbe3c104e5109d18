import type { MessageEntity } from "@grammyjs/types"
import { type FormattedText } from "./FormattedText.ts"
import { sortEntities } from "./SortEntities.ts"

type FoundType = "bot_command" | "mention" | "hashtag" | "email" | "url"

const patterns: ReadonlyArray<readonly [FoundType, RegExp]> = [
  ["bot_command", /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ["mention", /(?<![\p{L}\p{N}_.@/])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ["hashtag", /(?<![\p{L}\p{N}_#/])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
  ["email", /(?<![\p{L}\p{N}_.-])[a-zA-Z0-9._%+-]{1,64}@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}/gu],
  [
    "url",
    /(?<![\p{L}\p{N}_.@-])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|uz|ru|me|io)(?:\/[^\s<>"]*)?)(?<![.,;:!?)'»])(?![\p{L}\p{N}_@])/giu,
  ],
]

const overlaps = (one: MessageEntity, other: MessageEntity) =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

const opaque = new Set<MessageEntity["type"]>(["pre", "code", "text_link", "text_mention"])

/** Add the entities that Telegram detects by itself: commands, mentions, hashtags, addresses. */
export const findEntities = ({ text, entities }: FormattedText): FormattedText => {
  if (!/[/@#.]/.test(text)) return { text, entities }
  const taken = entities.filter((entity) => opaque.has(entity.type))
  const found: Array<MessageEntity> = []
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length }
      if (![...taken, ...found].some((other) => overlaps(entity, other))) found.push(entity)
    }
  }
  return { text, entities: found.length === 0 ? entities : sortEntities([...entities, ...found]) }
}
