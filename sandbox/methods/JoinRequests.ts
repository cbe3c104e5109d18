import { badRequest } from "../kit/ApiError.ts"
import { given } from "../kit/Given.ts"
import { moveMember } from "../world/Arrivals.ts"
import { isInside } from "../world/Member.ts"
import { assertRight, targetUser } from "./MemberRights.ts"
import type { Call, Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

/** Take out the request that a call decides on. */
const takeRequest = (call: Call) => {
  const chat = targetChat(call)
  if (chat.info.type === "private") throw badRequest("the chat can't have join requests")
  assertRight(call, chat, "can_invite_users", "not enough rights to manage chat join requests")
  const user = targetUser(call)
  if (isInside(chat.members.get(user.id))) throw badRequest("USER_ALREADY_PARTICIPANT")
  const request = chat.invites.requests.get(user.id)
  if (request === undefined) throw badRequest("HIDE_REQUESTER_MISSING")
  chat.invites.requests.delete(user.id)
  return { chat, request, user }
}

export const approveChatJoinRequest: Method = (call) => {
  const { chat, request, user } = takeRequest(call)
  const address = request.invite_link ?? ""
  const entrance = given({ invite_link: chat.invites.find(address), via_join_request: true })
  chat.invites.countJoined(address)
  moveMember(call.world, chat, { user, status: "member" }, call.bot.account, entrance)
  return true
}

export const declineChatJoinRequest: Method = (call) => {
  takeRequest(call)
  return true
}
