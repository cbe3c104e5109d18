import { badRequest } from "../kit/ApiError.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "../world/Chat.ts"
import { hasRight } from "../world/Member.ts"
import type { Call, Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

/** Seconds. */
const deletableFor = 48 * 3600

const canDelete = ({ bot, world }: Call, chat: Chat, id: number) => {
  const message = chat.message(id)
  if (message === undefined) return false
  const isOwn = chat.info.type === "private" || message.from?.id === bot.id
  const isFresh = unixSeconds(world.clock) - message.date < deletableFor
  return (isOwn && isFresh) || hasRight(chat.members.get(bot.id), "can_delete_messages")
}

export const deleteMessage: Method = (call) => {
  const chat = targetChat(call)
  const id = call.params.integer("message_id", 0)
  if (id === 0) throw badRequest("message identifier is not specified")
  if (chat.message(id) === undefined) throw badRequest("message to delete not found")
  if (!canDelete(call, chat, id)) throw badRequest("message can't be deleted")
  return chat.remove(id)
}

export const deleteMessages: Method = (call) => {
  const chat = targetChat(call)
  const ids = call.params.structure("message_ids")
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest("message identifiers are not specified")
  if (ids.length > 100) throw badRequest("too many message identifiers specified")
  for (const id of ids.map(Number)) {
    if (canDelete(call, chat, id)) chat.remove(id)
  }
  return true
}
