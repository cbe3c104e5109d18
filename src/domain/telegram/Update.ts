import { Schema } from "effect"
import { ChatId, MessageId, UpdateId, UserId } from "../Ids.ts"

/**
 * The part of the Bot API's Update the bot uses. Unknown fields are ignored.
 * @see https://core.telegram.org/bots/api#update
 */

export const User = Schema.Struct({
  id: UserId,
  is_bot: Schema.optional(Schema.Boolean),
  first_name: Schema.optional(Schema.String),
  last_name: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  language_code: Schema.optional(Schema.String),
})

export const Chat = Schema.Struct({
  id: ChatId,
  type: Schema.Literal("private", "group", "supergroup", "channel"),
})

const FileRef = Schema.Struct({
  file_id: Schema.NonEmptyString,
  file_unique_id: Schema.optional(Schema.String),
})

const Document = Schema.Struct({
  ...FileRef.fields,
  file_name: Schema.optional(Schema.String),
  mime_type: Schema.optional(Schema.String),
})

const Contact = Schema.Struct({ phone_number: Schema.String, user_id: Schema.optional(UserId) })

/** Kinds of content the bot doesn't read. A message with no content at all is a service message of Telegram's. */
const unreadContents = Schema.Struct({
  animation: Schema.optional(Schema.Unknown),
  audio: Schema.optional(Schema.Unknown),
  checklist: Schema.optional(Schema.Unknown),
  dice: Schema.optional(Schema.Unknown),
  game: Schema.optional(Schema.Unknown),
  invoice: Schema.optional(Schema.Unknown),
  live_photo: Schema.optional(Schema.Unknown),
  location: Schema.optional(Schema.Unknown),
  paid_media: Schema.optional(Schema.Unknown),
  poll: Schema.optional(Schema.Unknown),
  rich_message: Schema.optional(Schema.Unknown),
  sticker: Schema.optional(Schema.Unknown),
  story: Schema.optional(Schema.Unknown),
  venue: Schema.optional(Schema.Unknown),
  video: Schema.optional(Schema.Unknown),
  video_note: Schema.optional(Schema.Unknown),
})

/** What matters of a message replied to: which it is, and the callback data of its buttons. */
const RepliedMessage = Schema.Struct({
  message_id: MessageId,
  reply_markup: Schema.optional(
    Schema.Struct({
      inline_keyboard: Schema.Array(
        Schema.Array(Schema.Struct({ callback_data: Schema.optional(Schema.String) })),
      ),
    }),
  ),
})

export const Message = Schema.Struct({
  ...unreadContents.fields,
  message_id: MessageId,
  date: Schema.Number,
  chat: Chat,
  from: Schema.optional(User),
  text: Schema.optional(Schema.String),
  caption: Schema.optional(Schema.String),
  contact: Schema.optional(Contact),
  photo: Schema.optional(Schema.Array(FileRef)),
  document: Schema.optional(Document),
  voice: Schema.optional(FileRef),
  reply_to_message: Schema.optional(RepliedMessage),
  /** Shared by all messages of an album. */
  media_group_id: Schema.optional(Schema.String),
  message_thread_id: Schema.optional(Schema.Int),
  /** True when `message_thread_id` is a forum topic. */
  is_topic_message: Schema.optional(Schema.Boolean),
  /** True for a channel post forwarded to its discussion group. */
  is_automatic_forward: Schema.optional(Schema.Boolean),
})
export type Message = typeof Message.Type

const contents = [
  "text",
  "contact",
  "photo",
  "document",
  "voice",
  ...Object.keys(unreadContents.fields),
] as ReadonlyArray<keyof Message>

/** The callback data of the buttons below the message that this one replies to. */
export const repliedButtons = ({ reply_to_message: replied }: Message): ReadonlyArray<string> =>
  (replied?.reply_markup?.inline_keyboard ?? []).flat().flatMap(({ callback_data: data }) => data ?? [])

/** Whether the message has content; otherwise it is a service message, such as a note of a pinned message. */
export const hasContent = (message: Message): boolean =>
  contents.some((field) => message[field] !== undefined)

/** `message` may be inaccessible (`date` 0) or absent. `data` is whatever the client sent: never trust it. */
export const CallbackQuery = Schema.Struct({
  id: Schema.String,
  from: User,
  message: Schema.optional(
    Schema.Struct({
      message_id: MessageId,
      date: Schema.Number,
      chat: Chat,
      photo: Schema.optional(Schema.Array(Schema.Unknown)),
    }),
  ),
  data: Schema.optional(Schema.String),
})

export const ChatMemberUpdated = Schema.Struct({
  chat: Chat,
  from: User,
  new_chat_member: Schema.Struct({ status: Schema.String }),
})

export const Update = Schema.Struct({
  update_id: UpdateId,
  message: Schema.optional(Message),
  edited_message: Schema.optional(Message),
  callback_query: Schema.optional(CallbackQuery),
  my_chat_member: Schema.optional(ChatMemberUpdated),
})
export type Update = typeof Update.Type

/** The update kinds requested from Telegram. Always sent explicitly, since the server remembers the last list. */
export const allowedUpdates = ["message", "edited_message", "callback_query", "my_chat_member"] as const
