import { Record, Schema } from "effect"
import { optional } from "../kit/Optional.ts"
import {
  caption,
  languageCode,
  latitude,
  longitude,
  name,
  optionIds,
  payload,
  phone,
  username,
  word,
} from "../web/Fields.ts"
import { allRights } from "../world/Rights.ts"
import { isToken } from "../world/Token.ts"

/** The bodies that the control end points accept. */

const userId = Schema.Int.pipe(Schema.between(1, 2 ** 52))
const chatId = Schema.Union(Schema.Int, Schema.String.pipe(Schema.pattern(/^@\w{1,64}$/)))
const text = Schema.String.pipe(Schema.minLength(1))

/** Seconds. */
const timeout = Schema.Number.pipe(Schema.between(0, 60))

const inTopic = { message_thread_id: optional(Schema.Int) }

export const NewBot = Schema.Struct({
  token: Schema.String.pipe(Schema.filter(isToken, { message: () => "<id>:<secret> is expected" })),
  username: optional(username),
  first_name: optional(name),
  /** In groups the bot receives only messages addressed to it. */
  privacy: optional(Schema.Boolean),
})

export const NewPerson = Schema.Struct({
  id: optional(userId),
  first_name: name,
  last_name: optional(name),
  username: optional(username),
  language_code: optional(languageCode),
})

const status = Schema.Literal("creator", "administrator", "member", "left", "kicked")
const rights = Schema.Struct(Record.map(allRights, () => optional(Schema.Boolean)))

export const Place = Schema.Struct({ status, rights: optional(rights) })

export const NewChat = Schema.Struct({
  title: word(1, 128),
  type: optional(Schema.Literal("group", "supergroup", "channel")),
  username: optional(username),
  is_forum: optional(Schema.Boolean),
  join_by_request: optional(Schema.Boolean),
  members: optional(
    Schema.Array(Schema.Struct({ id: userId, status: optional(status), rights: optional(rights) })).pipe(
      Schema.maxItems(1000),
    ),
  ),
})

export const Say = Schema.Struct({ text, reply_to_message_id: optional(Schema.Int), ...inTopic })

export const Start = Schema.Struct({
  payload: optional(payload),
})

export const Edit = Schema.Struct({ message_id: Schema.Int, text })

export const SendFile = Schema.Struct({
  kind: Schema.Literal("photo", "document", "voice", "sticker", "video", "audio", "animation", "video_note"),
  /** In base64; a small sample of its kind if missing. */
  content: optional(Schema.Uint8ArrayFromBase64),
  name: optional(word(1, 255)),
  mime_type: optional(Schema.String.pipe(Schema.pattern(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/))),
  caption: optional(caption),
  ...inTopic,
})

export const SendContact = Schema.Struct({
  phone_number: phone,
  /** The person's own contact if missing. */
  first_name: optional(name),
  last_name: optional(name),
  user_id: optional(userId),
  ...inTopic,
})

export const SendLocation = Schema.Struct({
  latitude,
  longitude,
  ...inTopic,
})

export const Tap = Schema.Struct({ text })

export const Press = Schema.Struct({
  text: optional(word(1, 256)),
  callback_data: optional(word(1, 256)),
  message_id: optional(Schema.Int),
  timeout: optional(timeout),
})

export const Vote = Schema.Struct({
  message_id: Schema.Int,
  option_ids: optionIds,
})

export const Join = Schema.Struct({ chat_id: optional(chatId), invite_link: optional(word(1, 200)) })

export const Next = Schema.Struct({ text: optional(text), timeout: optional(timeout) })

export const Nothing = Schema.Struct({})

const count = Schema.NumberFromString.pipe(Schema.int(), Schema.between(0, 2 ** 52))
const limit = Schema.NumberFromString.pipe(Schema.int(), Schema.between(1, 1000))

export const MessagesQuery = Schema.Struct({ after: optional(count), limit: optional(limit) })

export const CallsQuery = Schema.Struct({
  method: optional(word(1, 64)),
  after: optional(count),
  limit: optional(limit),
})
