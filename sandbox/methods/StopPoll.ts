import { Struct } from "effect"
import { badRequest } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"
import { readInlineKeyboard } from "./ReadReplyMarkup.ts"
import { targetChat } from "./TargetChat.ts"

/** Only the bot that sent a poll can stop it; its keyboard is replaced, possibly by none. */
export const stopPoll: Method = (call) => {
  const { bot, params, world } = call
  const markup = readInlineKeyboard(params)
  const chat = targetChat(call)
  const message = chat.message(params.integer("message_id", 0))
  if (message === undefined) throw badRequest("message with poll to stop not found")
  if (message.poll === undefined) throw badRequest("message is not a poll")
  if (message.from?.id !== bot.id && chat.info.type !== "channel") throw badRequest("poll can't be stopped")
  if (message.poll.is_closed) throw badRequest("poll has already been closed")
  const bare = Struct.omit(message, "reply_markup")
  chat.showVotes(markup === undefined ? bare : { ...bare, reply_markup: markup })
  const closed = world.polls.close(message.poll.id)
  if (closed === undefined) throw badRequest("poll can't be stopped")
  return closed
}
