import type { User } from "@grammyjs/types"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "./Chat.ts"
import { isInside, type Member } from "./Member.ts"
import { type Entrance, setPlace } from "./Membership.ts"
import type { Message } from "./Message.ts"
import { deliver } from "./Recipients.ts"
import type { World } from "./World.ts"

/** Notify a chat, and the bots in it, by a service message. */
export const postService = (world: World, chat: Chat, from: User, content: Partial<Message>): Message => {
  const message: Message = {
    ...content,
    message_id: content.message_id ?? chat.nextMessageId(),
    from,
    chat: chat.info,
    date: unixSeconds(world.clock),
  }
  chat.add(message)
  deliver(world, chat, message, "new")
  return message
}

const shown = ({ first_name, id, is_bot, last_name, username }: User): User => ({
  id,
  is_bot,
  first_name,
  ...(last_name === undefined ? {} : { last_name }),
  ...(username === undefined ? {} : { username }),
})

/** Change a member's status; in a group, everyone is notified of arrivals and departures. */
export const moveMember = (world: World, chat: Chat, to: Member, by: User, entrance: Entrance = {}) => {
  const before = chat.members.get(to.user.id)
  const wasInside = isInside(before)
  setPlace(world, chat, to, by, entrance)
  if (chat.info.type === "private" || chat.info.type === "channel" || wasInside === isInside(to)) return
  if (wasInside) postService(world, chat, by, { left_chat_member: shown(to.user) })
  else postService(world, chat, by, { new_chat_members: [shown(to.user)] })
}
