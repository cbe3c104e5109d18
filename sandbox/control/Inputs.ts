import { Record, Schema } from "effect"
import { allRights } from "../world/Rights.ts"

/** The bodies that the control end points take. */

export const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })

const word = (least: number, most: number) =>
  Schema.String.pipe(Schema.minLength(least), Schema.maxLength(most))

const name = Schema.String.pipe(
  Schema.pattern(/^[^\p{Cc}]{1,64}$/u, { message: () => "1 to 64 characters are expected" }),
  Schema.pattern(/\S/, { message: () => "more than spaces is expected" }),
)
const username = Schema.String.pipe(
  Schema.pattern(/^[A-Za-z][A-Za-z0-9_]{3,31}$/, {
    message: () => "4 to 32 letters, digits and _ without @ are expected",
  }),
)
const userId = Schema.Int.pipe(Schema.between(1, 2 ** 52))
const chatId = Schema.Union(Schema.Int, Schema.String.pipe(Schema.pattern(/^@\w{1,64}$/)))
const text = word(1, 4096)
const caption = word(1, 1024)
const phone = Schema.String.pipe(Schema.pattern(/^\+?[0-9 ()-]{3,32}$/))

/** Seconds. */
const timeout = Schema.Number.pipe(Schema.between(0, 60))

const inTopic = { message_thread_id: optional(Schema.Int) }

export const NewBot = Schema.Struct({
  token: Schema.String.pipe(
    Schema.pattern(/^\d{1,15}:[A-Za-z0-9_-]{1,100}$/, { message: () => "<id>:<secret> is expected" }),
  ),
  username: optional(username),
  first_name: optional(name),
  /** In groups the bot sees only what is addressed to it. */
  privacy: optional(Schema.Boolean),
})

export const NewPerson = Schema.Struct({
  id: optional(userId),
  first_name: name,
  last_name: optional(name),
  username: optional(username),
  language_code: optional(Schema.String.pipe(Schema.pattern(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
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
  payload: optional(Schema.String.pipe(Schema.pattern(/^[A-Za-z0-9_-]{1,64}$/))),
})

export const Edit = Schema.Struct({ message_id: Schema.Int, text })

export const SendFile = Schema.Struct({
  kind: Schema.Literal("photo", "document", "voice", "sticker", "video", "audio", "animation", "video_note"),
  /** In base64; a small one of its kind when missing. */
  content: optional(Schema.Uint8ArrayFromBase64),
  name: optional(word(1, 255)),
  mime_type: optional(Schema.String.pipe(Schema.pattern(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/))),
  caption: optional(caption),
  ...inTopic,
})

export const SendContact = Schema.Struct({
  phone_number: phone,
  /** The person's own contact when missing. */
  first_name: optional(name),
  last_name: optional(name),
  user_id: optional(userId),
  ...inTopic,
})

export const SendLocation = Schema.Struct({
  latitude: Schema.Number.pipe(Schema.between(-90, 90)),
  longitude: Schema.Number.pipe(Schema.between(-180, 180)),
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
  option_ids: Schema.Array(Schema.Int).pipe(Schema.maxItems(12)),
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
