import { Schema } from "effect"

const id = Schema.Number.pipe(Schema.filter(Number.isSafeInteger, { message: () => "a whole number" }))

/**
 * Identifier of an update, int32. Unique within a bot and increasing, until Telegram picks a new start after a week
 * without updates.
 */
export const UpdateId = id.pipe(Schema.brand("UpdateId"))
export type UpdateId = typeof UpdateId.Type

/** Identifier of a chat, up to 52 bits: positive for private chats (equal to the user's id), negative for groups. */
export const ChatId = id.pipe(Schema.brand("ChatId"))
export type ChatId = typeof ChatId.Type

/** Identifier of a Telegram user, up to 52 bits. There is one account per user. */
export const UserId = id.pipe(Schema.brand("UserId"))
export type UserId = typeof UserId.Type

/** Identifier of a message within its chat. */
export const MessageId = id.pipe(Schema.brand("MessageId"))
export type MessageId = typeof MessageId.Type

/** The private chat with a user, which has the same id as the user. */
export const privateChat = (user: UserId): ChatId => ChatId.make(user)
