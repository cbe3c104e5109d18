import type { ChosenInlineResult, InlineQueryResult, User } from "@grammyjs/types"
import { inlineMediaFields } from "../methods/InlineMedia.ts"
import { Params } from "../methods/Params.ts"
import { readInlineResult } from "../methods/ReadInlineResult.ts"
import type { Bot } from "../world/Bot.ts"
import type { Chat } from "../world/Chat.ts"
import type { Message } from "../world/Message.ts"
import type { World } from "../world/World.ts"

export interface InlineChoice {
  readonly bot: Bot
  readonly query: string
  readonly result: InlineQueryResult
}

/** The content of the message that a chosen result sends. Throws ApiError if its file is gone. */
export const inlineContent = (world: World, { bot, result }: InlineChoice): Partial<Message> => {
  const call = { world, bot, params: new Params({ ...result }) }
  const { content, markup, media } = readInlineResult(call, result)
  return {
    via_bot: bot.account,
    ...(media === undefined ? {} : inlineMediaFields(call, media)),
    ...content,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  }
}

/** Tell the bot which result was chosen; it can edit the message only if that has buttons. */
export const announceChoice = (
  world: World,
  chat: Chat,
  message: Message,
  from: User,
  { bot, query, result }: InlineChoice,
) => {
  const update: ChosenInlineResult = {
    result_id: result.id,
    from,
    query,
    ...(message.reply_markup === undefined
      ? {}
      : { inline_message_id: world.inlineMessages.idOf(chat, message.message_id) }),
  }
  bot.updates.push("chosen_inline_result", update)
}
