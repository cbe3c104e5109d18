import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "./Chat.ts"
import { deliver } from "./Recipients.ts"
import type { World } from "./World.ts"

/** Upgrade a group to a supergroup; calls to the old id get an error with the new one. */
export const migrateGroup = (world: World, group: Chat): Chat => {
  const successor = world.addGroup({ title: group.info.title ?? "", type: "supergroup" })
  for (const [id, member] of group.members) successor.members.set(id, member)
  group.migratedTo = successor.id
  const announce = (chat: Chat, what: { migrate_to_chat_id: number } | { migrate_from_chat_id: number }) => {
    const id = chat.nextMessageId()
    const message = { message_id: id, chat: chat.info, date: unixSeconds(world.clock), ...what }
    chat.add(message)
    deliver(world, chat, message, "new")
  }
  announce(group, { migrate_to_chat_id: successor.id })
  announce(successor, { migrate_from_chat_id: group.id })
  return successor
}
