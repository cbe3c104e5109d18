import { isRecord } from "../kit/IsRecord.ts"
import { flat, type Message } from "../world/Message.ts"
import { badRequest } from "../kit/ApiError.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat, ReplyMarkup } from "../world/Chat.ts"
import { hasRight } from "../world/Member.ts"
import { inTopic } from "../world/Topics.ts"
import { assertRight } from "./MemberRights.ts"
import type { Call } from "./Method.ts"

const repliedTo = ({ params }: Call, chat: Chat) => {
  const given = params.structure("reply_parameters")
  const reply = isRecord(given) ? given : undefined
  const id = reply === undefined ? params.integer("reply_to_message_id", 0) : Number(reply["message_id"])
  if (id === 0) return undefined
  const message = chat.message(id)
  if (message !== undefined) return flat(message)
  const isOptional =
    reply?.["allow_sending_without_reply"] === true || params.flag("allow_sending_without_reply")
  if (isOptional) return undefined
  throw badRequest("message to be replied not found")
}

/** The topic of the message. */
const readThread = ({ bot, params }: Call, chat: Chat) => {
  const id = params.integer("message_thread_id", 0)
  if (id === 0) return undefined
  const topic = chat.topics.get(id)
  if (topic === undefined) throw badRequest("message thread not found")
  if (topic.isClosed && !hasRight(chat.members.get(bot.id), "can_manage_topics"))
    throw badRequest("TOPIC_CLOSED")
  return id
}

const showKeyboard = (chat: Chat, markup: ReplyMarkup | undefined) => {
  if (markup === undefined || "inline_keyboard" in markup) return
  chat.replyKeyboard = "remove_keyboard" in markup ? undefined : markup
}

/** Put a message of the calling bot into a chat, without checking its rights. */
export const addMessage = (
  call: Call,
  chat: Chat,
  content: Partial<Message>,
  markup?: ReplyMarkup,
): Message => {
  const { bot, params, world } = call
  const threadId = readThread(call, chat)
  const reply = repliedTo(call, chat)
  const message: Message = {
    message_id: chat.nextMessageId(),
    ...(chat.info.type === "channel" ? { sender_chat: chat.info } : { from: bot.account }),
    chat: chat.info,
    date: unixSeconds(world.clock),
    ...inTopic(threadId),
    ...(reply === undefined ? {} : { reply_to_message: reply }),
    ...content,
    ...(params.flag("protect_content") ? { has_protected_content: true } : {}),
    ...(markup !== undefined && "inline_keyboard" in markup ? { reply_markup: markup } : {}),
  }
  showKeyboard(chat, markup)
  chat.add(message)
  return message
}

/** Post a message of the calling bot in a chat. */
export const publish: typeof addMessage = (call, chat, content, markup) => {
  if (chat.info.type === "channel")
    assertRight(call, chat, "can_post_messages", "need administrator rights in the channel chat")
  return addMessage(call, chat, content, markup)
}
