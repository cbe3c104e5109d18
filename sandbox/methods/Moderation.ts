import type { User } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { given } from "../kit/Given.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import { moveMember } from "../world/Arrivals.ts"
import type { Chat } from "../world/Chat.ts"
import { isAdministrator, isInside } from "../world/Member.ts"
import { assertRight, targetUser } from "./MemberRights.ts"
import type { Call, Method } from "./Method.ts"
import { readPermissions } from "./ReadPermissions.ts"
import { targetChat } from "./TargetChat.ts"

/** Seconds; a shorter or longer restriction is permanent. */
const shortest = 30
const longest = 366 * 86_400

const readUntil = ({ params, world }: Call) => {
  const until = params.integer("until_date", 0)
  const lasts = until - unixSeconds(world.clock)
  return lasts < shortest || lasts > longest ? undefined : until
}

/** Throws the server's error if the bot may not restrict this user. */
const assertMayRestrict = (call: Call, chat: Chat, user: User) => {
  const member = chat.members.get(user.id)
  if (member?.status === "creator") throw badRequest("can't remove chat owner")
  if (user.id === call.bot.id) throw badRequest("can't restrict self")
  const refusal = "not enough rights to restrict/unrestrict chat member"
  assertRight(call, chat, "can_restrict_members", refusal)
  if (isAdministrator(member)) throw badRequest("user is an administrator of the chat")
}

export const banChatMember: Method = (call) => {
  const chat = targetChat(call)
  if (chat.info.type === "private") throw badRequest("can't ban members in private chats")
  const user = targetUser(call)
  assertMayRestrict(call, chat, user)
  const until = given({ untilDate: readUntil(call) })
  moveMember(call.world, chat, { user, status: "kicked", ...until }, call.bot.account)
  return true
}

/** Remove a member from the chat, unless the call is for banned ones only. */
export const unbanChatMember: Method = (call) => {
  const chat = targetChat(call)
  if (chat.info.type !== "supergroup" && chat.info.type !== "channel")
    throw badRequest("method is available for supergroup and channel chats only")
  const user = targetUser(call)
  const status = chat.members.get(user.id)?.status ?? "left"
  if (status === "left" || (status !== "kicked" && call.params.flag("only_if_banned"))) return true
  assertMayRestrict(call, chat, user)
  moveMember(call.world, chat, { user, status: "left" }, call.bot.account)
  return true
}

export const restrictChatMember: Method = (call) => {
  const chat = targetChat(call)
  if (chat.info.type !== "supergroup") throw badRequest("method is available only for supergroups")
  const user = targetUser(call)
  const permissions = readPermissions(call.params)
  assertMayRestrict(call, chat, user)
  const inside = isInside(chat.members.get(user.id))
  const isFree = Object.values(permissions).every((allowed) => allowed)
  const free = { user, status: inside ? ("member" as const) : ("left" as const) }
  const until = given({ untilDate: readUntil(call) })
  const bound = { user, status: "restricted" as const, permissions, isInside: inside, ...until }
  moveMember(call.world, chat, isFree ? free : bound, call.bot.account)
  return true
}
