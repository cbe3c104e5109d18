import { Schema } from "effect"

const id = Schema.Number.pipe(Schema.filter(Number.isSafeInteger, { message: () => "a whole number" }))

/** Identifier of an update, int32; unique within a bot, rising within a run, redrawn after a quiet week. */
export const UpdateId = id.pipe(Schema.brand("UpdateId"))
export type UpdateId = typeof UpdateId.Type

/** Identifier of a chat, up to 52 bits: positive for private chats (then equal to the user's), negative for groups. */
export const ChatId = id.pipe(Schema.brand("ChatId"))
export type ChatId = typeof ChatId.Type

/** Identifier of a Telegram user, up to 52 bits. One user is one account. */
export const UserId = id.pipe(Schema.brand("UserId"))
export type UserId = typeof UserId.Type

/** Identifier of a message within its chat. */
export const MessageId = id.pipe(Schema.brand("MessageId"))
export type MessageId = typeof MessageId.Type

/** The private chat with a user carries the user's own id. */
export const privateChat = (user: UserId): ChatId => ChatId.make(user)
