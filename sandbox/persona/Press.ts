import type { User } from "@grammyjs/types"
import type { Chat } from "../world/Chat.ts"
import type { CallbackAnswer } from "../world/PendingQueries.ts"
import type { World } from "../world/World.ts"
import { Ask } from "./Ask.ts"

export type PressTarget =
  string | { readonly label?: string; readonly data?: string; readonly messageId?: number }

interface PressSetup {
  readonly world: World
  readonly chat: Chat
  readonly user: User
  readonly messageId: number
  readonly data: string
}

/**
 * Press an inline button; if the message is deleted the bot gets it as an inaccessible one, and if it was
 * sent via a bot that bot gets its inline id only.
 */
export const press = ({ chat, data, messageId, user, world }: PressSetup): Ask<CallbackAnswer> => {
  const ask = new Ask<CallbackAnswer>(world.newQueryId(), world.clock)
  const pressed = chat.message(messageId)
  const via = pressed?.via_bot
  const origin =
    via === undefined
      ? { message: pressed ?? { chat: chat.info, message_id: messageId, date: 0 } }
      : { inline_message_id: world.inlineMessages.idOf(chat, messageId) }
  const query = { id: ask.id, from: user, ...origin, chat_instance: String(chat.id), data }
  const bot = world.botById(via?.id ?? chat.bot ?? pressed?.from?.id ?? 0)
  bot?.callbacks.add(ask.id, (answer) => {
    chat.happen({ _tag: "CallbackAnswered", queryId: ask.id, answer })
    ask.settle(answer)
  })
  bot?.updates.push("callback_query", query)
  return ask
}
