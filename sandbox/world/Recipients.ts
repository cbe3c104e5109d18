import type { Message } from "./Message.ts"
import type { Bot } from "./Bot.ts"
import type { Chat } from "./Chat.ts"
import { isInside } from "./Member.ts"
import type { UpdateKind } from "./UpdateKind.ts"
import type { World } from "./World.ts"

const serviceFields = [
  "forum_topic_closed",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_reopened",
  "left_chat_member",
  "migrate_from_chat_id",
  "migrate_to_chat_id",
  "new_chat_members",
  "pinned_message",
] as const satisfies ReadonlyArray<keyof Message>

/** Whether it is a service message rather than written by somebody. */
export const isService = (message: Message) => serviceFields.some((field) => message[field] !== undefined)

/**
 * With privacy mode on, a bot in a group receives commands, replies to it, mentions of it and messages sent
 * via it.
 */
const hears = (bot: Bot, chat: Chat, message: Message) => {
  if (bot.user.can_read_all_group_messages || chat.info.type === "channel") return true
  // Service messages are for everyone.
  if (isService(message)) return true
  if (chat.members.get(bot.id)?.status === "administrator") return true
  if (message.reply_to_message?.from?.id === bot.id || message.via_bot?.id === bot.id) return true
  const text = message.text ?? message.caption ?? ""
  const addressed = new RegExp(`@${bot.user.username}\\b`, "i").test(text)
  return addressed || /^\/[a-z0-9_]+(?![a-z0-9_@])/i.test(text)
}

/** The bots that receive a message in a chat. */
export const recipients = (world: World, chat: Chat, message: Message): ReadonlyArray<Bot> => {
  if (chat.bot !== undefined) {
    const bot = world.botById(chat.bot)
    return bot === undefined ? [] : [bot]
  }
  const bots: Array<Bot> = []
  for (const member of chat.members.values()) {
    const bot = member.user.is_bot && isInside(member) ? world.botById(member.user.id) : undefined
    if (bot !== undefined && hears(bot, chat, message)) bots.push(bot)
  }
  return bots
}

const kinds = {
  new: { channel: "channel_post", other: "message" },
  edited: { channel: "edited_channel_post", other: "edited_message" },
} as const satisfies Record<string, Record<string, UpdateKind>>

/** Queue a persona's message, new or edited, for the bots that receive it. */
export const deliver = (world: World, chat: Chat, message: Message, what: "new" | "edited") => {
  const kind = kinds[what][chat.info.type === "channel" ? "channel" : "other"]
  for (const bot of recipients(world, chat, message)) bot.updates.push(kind, message)
}
