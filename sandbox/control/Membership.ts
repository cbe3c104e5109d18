import { joinChat } from "../world/JoinChat.ts"
import type { Chat } from "../world/Chat.ts"
import type { World } from "../world/World.ts"
import { moveMember } from "../world/Arrivals.ts"
import { isInside } from "../world/Member.ts"
import { personaAt } from "../web/Places.ts"
import { malformed, notFound, refused } from "../web/WebError.ts"
import { chatView, groupAt } from "./Chats.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { Join, Nothing } from "./Inputs.ts"
import { readInput } from "./ReadInput.ts"
import { roomAt } from "./Rooms.ts"

const chatOfLink = (world: World, address: string): Chat => {
  for (const chat of world.groups.values()) if (chat.invites.find(address) !== undefined) return chat
  throw notFound("invite link")
}

/** Join a chat, or ask to join if administrators decide. */
export const join: ControlHandler = async ({ people, world }, { params, request }) => {
  const persona = personaAt({ people }, params["person"])
  const { chat_id: id, invite_link: address } = await readInput(request, Join)
  if (id === undefined && address === undefined) throw malformed("`chat_id` or `invite_link` says where.")
  const chat = id === undefined ? chatOfLink(world, address ?? "") : groupAt(world, String(id))
  // A new member sees everything from then on.
  persona.in(chat)
  const joining = joinChat(world, chat, persona.user, address)
  if (joining._tag === "Refused") throw refused(joining.reason)
  return { status: joining._tag === "Joined" ? "member" : "asked", chat: chatView(chat) }
}

export const leave: ControlHandler = async (context, { params, request }) => {
  await readInput(request, Nothing)
  const { bot, chat, persona } = roomAt(context, params)
  if (bot !== undefined) throw refused("Only a group or channel can be left; a bot can be blocked.")
  if (!isInside(chat.members.get(persona.id))) throw refused("This person is not in the chat.")
  moveMember(context.world, chat, { user: persona.user, status: "left" }, persona.user)
  persona.in(chat).markRead()
  return true
}
