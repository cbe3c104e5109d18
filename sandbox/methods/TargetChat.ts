import { ApiError, badRequest, forbidden } from "../kit/ApiError.ts"
import type { Chat } from "../world/Chat.ts"
import type { Call } from "./Method.ts"

const privateChat = ({ bot, world }: Call, id: number): Chat => {
  const chat = bot.dialogs.get(id)
  if (chat !== undefined) return chat
  const user = (bot.mayWriteTo.get(id) ?? 0) > world.clock.now() ? world.users.get(id) : undefined
  if (user !== undefined) return world.dialog(bot, user)
  if (world.botById(id) !== undefined) throw forbidden("bot can't send messages to bots")
  for (const group of world.groups.values()) {
    if (group.members.has(id) && group.members.has(bot.id)) {
      throw forbidden("bot can't initiate conversation with a user")
    }
  }
  throw badRequest("chat not found")
}

const group = ({ bot, world }: Call, reference: string): Chat => {
  const chat = reference.startsWith("@")
    ? world.groupByName(reference.slice(1))
    : world.groups.get(Number(reference))
  if (chat === undefined || (!chat.members.has(bot.id) && chat.info.username === undefined)) {
    throw badRequest("chat not found")
  }
  return chat
}

/** The chat that a call names; throws the server's error if the bot can't know it. */
export const knownChat = (call: Call, name = "chat_id"): Chat => {
  const reference = call.params.text(name).trim()
  if (reference === "") throw badRequest(`${name} is empty`)
  const id = Number(reference)
  return id > 0 ? privateChat(call, id) : group(call, reference)
}

const assertReachable = ({ bot, world }: Call, chat: Chat) => {
  if (chat.migratedTo !== undefined) {
    const description = "Bad Request: group chat was upgraded to a supergroup chat"
    throw new ApiError(400, description, { migrate_to_chat_id: chat.migratedTo })
  }
  const status = chat.members.get(bot.id)?.status ?? "left"
  if (chat.info.type === "private") {
    if (world.deletedUsers.has(chat.id)) throw forbidden("user is deactivated")
    if (status === "kicked") throw forbidden("bot was blocked by the user")
    return
  }
  const kind = chat.info.type === "channel" ? "channel chat" : `${chat.info.type} chat`
  if (status === "kicked") throw forbidden(`bot was kicked from the ${kind}`)
  if (status === "left") throw forbidden(`bot is not a member of the ${kind}`)
}

/** The chat that a call writes to; throws the server's error if that is impossible. */
export const targetChat = (call: Call): Chat => {
  const chat = knownChat(call)
  assertReachable(call, chat)
  return chat
}
