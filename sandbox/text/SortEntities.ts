import type { MessageEntity } from "@grammyjs/types"

/** Nesting order: of entities over the same text, the outermost first. */
const nesting: ReadonlyArray<MessageEntity["type"]> = [
  "blockquote",
  "expandable_blockquote",
  "pre",
  "code",
  "text_link",
  "text_mention",
  "date_time",
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "custom_emoji",
]

const depth = new Map(nesting.map((type, index) => [type, index]))

export const sortEntities = (entities: ReadonlyArray<MessageEntity>): ReadonlyArray<MessageEntity> =>
  entities.length < 2
    ? entities
    : entities.toSorted(
        (left, right) =>
          left.offset - right.offset ||
          right.length - left.length ||
          (depth.get(left.type) ?? 0) - (depth.get(right.type) ?? 0),
      )
