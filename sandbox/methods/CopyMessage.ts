import { Struct } from "effect"
import type { MessageOrigin } from "@grammyjs/types"
import type { Message } from "../world/Message.ts"
import { badRequest } from "../ApiError.ts"
import type { Call, Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { captionFields } from "./ReadText.ts"
import { knownChat, targetChat } from "./TargetChat.ts"

const source = (call: Call, action: string) => {
  const message = knownChat(call, "from_chat_id").message(call.params.integer("message_id", 0))
  if (message === undefined) throw badRequest(`message to ${action} not found`)
  return message
}

const contentOf = (message: Message) =>
  Struct.omit(
    message,
    "chat",
    "date",
    "edit_date",
    "from",
    "message_id",
    "reply_markup",
    "reply_to_message",
    "sender_chat",
  )

const originOf = ({ chat, date, from, message_id }: Message): MessageOrigin =>
  chat.type === "channel"
    ? { type: "channel", chat, message_id, date }
    : from === undefined
      ? { type: "hidden_user", sender_user_name: "Unknown", date }
      : { type: "user", sender_user: from, date }

export const copyMessage: Method = (call) => {
  const message = source(call, "copy")
  const chat = targetChat(call)
  const markup = readReplyMarkup(call.params)
  const { caption, caption_entities, ...content } = contentOf(message)
  const kept = {
    ...(caption === undefined ? {} : { caption }),
    ...(caption_entities === undefined ? {} : { caption_entities }),
  }
  const shown = "caption" in call.params.raw ? captionFields(call) : kept
  return { message_id: publish(call, chat, { ...content, ...shown }, markup).message_id }
}

export const forwardMessage: Method = (call) => {
  const message = source(call, "forward")
  return publish(call, targetChat(call), { ...contentOf(message), forward_origin: originOf(message) })
}
