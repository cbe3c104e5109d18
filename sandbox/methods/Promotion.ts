import { badRequest } from "../kit/ApiError.ts"
import { moveMember } from "../world/Arrivals.ts"
import { isInside } from "../world/Member.ts"
import { isRightIn, rightNames, rightsOf } from "../world/Rights.ts"
import { assertRight, targetUser } from "./MemberRights.ts"
import type { Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

/** Make somebody an administrator; without any right, an ordinary member again. */
export const promoteChatMember: Method = (call) => {
  const { bot, params, world } = call
  const chat = targetChat(call)
  if (chat.info.type === "private") throw badRequest("chat member status can't be changed in private chats")
  const user = targetUser(call)
  const member = chat.members.get(user.id)
  if (member?.status === "creator") throw badRequest("can't edit chat owner")
  if (user.id === bot.id) throw badRequest("can't promote self")
  assertRight(call, chat, "can_promote_members", "not enough rights")
  if (!isInside(member)) throw badRequest("USER_NOT_PARTICIPANT")
  const chosen = rightNames.filter((name) => isRightIn(chat.info.type, name) && params.flag(name))
  const rights = rightsOf({ ...Object.fromEntries(chosen.map((name) => [name, true])), can_be_edited: true })
  const promoted = { user, status: "administrator" as const, rights }
  moveMember(world, chat, chosen.length === 0 ? { user, status: "member" } : promoted, bot.account)
  return true
}
