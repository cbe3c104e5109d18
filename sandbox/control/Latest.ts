import type { Chat } from "../world/Chat.ts"
import type { Message } from "../world/Message.ts"

interface Wanted {
  readonly after?: number
  readonly limit?: number
}

/** The latest messages of a chat, oldest first. */
export const latest = (chat: Chat, { after = 0, limit = 100 }: Wanted): ReadonlyArray<Message> =>
  chat.messages.filter(({ message_id }) => message_id > after).slice(-limit)
