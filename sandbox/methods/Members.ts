import { badRequest } from "../kit/ApiError.ts"
import { chatMember, isAdministrator, memberCount } from "../world/Member.ts"
import { setMember } from "../world/Membership.ts"
import type { Method } from "./Method.ts"
import { knownChat, targetChat } from "./TargetChat.ts"

export const getChatMemberCount: Method = (call) => {
  const { info, members } = knownChat(call)
  if (info.type === "private") return 2
  return memberCount(members)
}

/** Bots are left out, except the calling one. */
export const getChatAdministrators: Method = (call) => {
  const { info, members } = knownChat(call)
  if (info.type === "private") throw badRequest("there are no administrators in the private chat")
  return [...members.values()]
    .filter((member) => isAdministrator(member))
    .filter(({ user }) => !user.is_bot || user.id === call.bot.id)
    .map((member) => chatMember(info.type, member))
}

export const leaveChat: Method = (call) => {
  const chat = targetChat(call)
  if (chat.info.type === "private") {
    throw badRequest("chat member status can't be changed in private chats")
  }
  setMember(call.world, chat, call.bot.user, "left")
  return true
}

/** Nobody here has a photo. */
export const getUserProfilePhotos: Method = ({ params, world }) => {
  if (world.userById(params.integer("user_id", 0)) === undefined) throw badRequest("user not found")
  return { total_count: 0, photos: [] }
}
