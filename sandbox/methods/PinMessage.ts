import { badRequest } from "../kit/ApiError.ts"
import type { Chat } from "../world/Chat.ts"
import { flat } from "../world/Message.ts"
import { deliver } from "../world/Recipients.ts"
import { assertRight } from "./MemberRights.ts"
import type { Call, Method } from "./Method.ts"
import { addMessage } from "./Publish.ts"
import { targetChat } from "./TargetChat.ts"

const chatToPinIn = (call: Call): Chat => {
  const chat = targetChat(call)
  const right = chat.info.type === "channel" ? "can_edit_messages" : "can_pin_messages"
  if (chat.info.type !== "private")
    assertRight(call, chat, right, "not enough rights to manage pinned messages in the chat")
  return chat
}

/** The chat, including the bot itself, is notified by a service message. */
export const pinChatMessage: Method = (call) => {
  const chat = chatToPinIn(call)
  const message = chat.message(call.params.integer("message_id", 0))
  if (message === undefined) throw badRequest("message to pin not found")
  chat.pinned.delete(message.message_id)
  chat.pinned.add(message.message_id)
  const service = addMessage(call, chat, { pinned_message: flat(message) })
  deliver(call.world, chat, service, "new")
  return true
}

/** Without a `message_id` it applies to the message pinned last. */
export const unpinChatMessage: Method = (call) => {
  const chat = chatToPinIn(call)
  const id = call.params.integer("message_id", [...chat.pinned].at(-1) ?? 0)
  if (!chat.pinned.delete(id)) throw badRequest("message to unpin not found")
  return true
}

export const unpinAllChatMessages: Method = (call) => {
  chatToPinIn(call).pinned.clear()
  return true
}
