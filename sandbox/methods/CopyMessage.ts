import { Struct } from "effect"
import type { MessageOrigin } from "@grammyjs/types"
import type { Message } from "../world/Message.ts"
import { badRequest } from "../kit/ApiError.ts"
import { isService } from "../world/Recipients.ts"
import type { Chat } from "../world/Chat.ts"
import type { Call, Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { captionFields } from "./ReadText.ts"
import { knownChat, targetChat } from "./TargetChat.ts"

const maxMessages = 100

/** Service messages can be neither forwarded nor copied. */
const isContent = (message: Message) => !isService(message)

const source = (call: Call, action: string) => {
  const message = knownChat(call, "from_chat_id").message(call.params.integer("message_id", 0))
  if (message === undefined) throw badRequest(`message to ${action} not found`)
  if (!isContent(message)) throw badRequest(`message can't be ${action === "copy" ? "copied" : "forwarded"}`)
  return message
}

/** The existing ones of the named messages, with a new id for each album among them. */
const sources = (call: Call, action: string): ReadonlyArray<Message> => {
  const chat = knownChat(call, "from_chat_id")
  const ids = call.params.structure("message_ids")
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest("message identifiers are not specified")
  if (ids.length > maxMessages) throw badRequest("too many message identifiers specified")
  const found = ids.flatMap((id) => chat.message(Number(id)) ?? []).filter(isContent)
  if (found.length === 0) throw badRequest(`there are no messages to ${action}`)
  const albums = new Map<string, string>()
  return found.map((message) => {
    const { media_group_id: album } = message
    if (album === undefined) return message
    const group = albums.get(album) ?? call.world.newQueryId()
    albums.set(album, group)
    return { ...message, media_group_id: group }
  })
}

const contentOf = (message: Message) =>
  Struct.omit(
    message,
    "chat",
    "date",
    "edit_date",
    "from",
    "is_topic_message",
    "message_id",
    "message_thread_id",
    "reply_markup",
    "reply_to_message",
    "sender_chat",
  )

const originOf = ({ chat, date, forward_origin, from, message_id }: Message): MessageOrigin => {
  if (forward_origin !== undefined) return forward_origin
  if (chat.type === "channel") return { type: "channel", chat, message_id, date }
  if (from === undefined) return { type: "hidden_user", sender_user_name: "Unknown", date }
  return { type: "user", sender_user: from, date }
}

const forward = (call: Call, chat: Chat, message: Message) =>
  publish(call, chat, { ...contentOf(message), forward_origin: originOf(message) })

export const copyMessage: Method = (call) => {
  const message = source(call, "copy")
  const chat = targetChat(call)
  const markup = readReplyMarkup(call.params)
  const { caption, caption_entities, ...content } = Struct.omit(
    contentOf(message),
    "forward_origin",
    "media_group_id",
  )
  const kept = {
    ...(caption === undefined ? {} : { caption }),
    ...(caption_entities === undefined ? {} : { caption_entities }),
  }
  const shown = "caption" in call.params.raw ? captionFields(call) : kept
  return { message_id: publish(call, chat, { ...content, ...shown }, markup).message_id }
}

export const copyMessages: Method = (call) => {
  const chat = targetChat(call)
  const bare = call.params.flag("remove_caption")
  return sources(call, "copy").map((message) => {
    const content = Struct.omit(contentOf(message), "forward_origin")
    const shown = bare ? Struct.omit(content, "caption", "caption_entities") : content
    return { message_id: publish(call, chat, shown).message_id }
  })
}

export const forwardMessage: Method = (call) => {
  const message = source(call, "forward")
  return forward(call, targetChat(call), Struct.omit(message, "media_group_id"))
}

export const forwardMessages: Method = (call) => {
  const chat = targetChat(call)
  return sources(call, "forward").map((message) => ({
    message_id: forward(call, chat, message).message_id,
  }))
}
