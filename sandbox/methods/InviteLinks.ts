import type { ChatInviteLink } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { given } from "../kit/Given.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "../world/Chat.ts"
import type { InviteTerms } from "../world/Invites.ts"
import { assertRight } from "./MemberRights.ts"
import type { Call, Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

const maxName = 32
const maxMembers = 99_999

const invitingChat = (call: Call): Chat => {
  const chat = targetChat(call)
  if (chat.info.type === "private") throw badRequest("can't invite members to a private chat")
  assertRight(call, chat, "can_invite_users", "not enough rights to manage chat invite link")
  return chat
}

const readTerms = ({ params, world }: Call): InviteTerms => {
  const asks = params.flag("creates_join_request")
  const limit = params.integer("member_limit", 0)
  const expires = params.integer("expire_date", 0)
  if (asks && limit !== 0)
    throw badRequest("member limit can't be specified for links requiring administrator approval")
  if (limit < 0 || limit > maxMembers) throw badRequest("USAGE_LIMIT_INVALID")
  if (expires < 0 || (expires > 0 && expires <= unixSeconds(world.clock)))
    throw badRequest("EXPIRE_DATE_INVALID")
  const name = Array.from(params.text("name").trim()).slice(0, maxName).join("")
  return {
    creates_join_request: asks,
    ...given({
      name: name === "" ? undefined : name,
      expire_date: expires === 0 ? undefined : expires,
      member_limit: limit === 0 ? undefined : limit,
    }),
  }
}

/** A link created by this bot. */
const ownLink = ({ bot, params }: Call, chat: Chat): ChatInviteLink => {
  const address = params.text("invite_link").trim()
  if (address === "") throw badRequest("invite link must be non-empty")
  const link = chat.invites.find(address)
  if (link?.creator.id !== bot.id) throw badRequest("INVITE_HASH_EXPIRED")
  return link
}

export const createChatInviteLink: Method = (call) => {
  const chat = invitingChat(call)
  return chat.invites.add(call.bot.account, readTerms(call))
}

const addPrimary = ({ bot }: Call, chat: Chat) =>
  chat.invites.add(bot.account, { creates_join_request: false }, true)

/** Replace the bot's primary link; the previous one is no longer valid. */
export const exportChatInviteLink: Method = (call) => {
  const chat = invitingChat(call)
  const former = chat.invites.primaryOf(call.bot.id)
  if (former !== undefined) chat.invites.revoke(former.invite_link)
  return addPrimary(call, chat).invite_link
}

export const editChatInviteLink: Method = (call) => {
  const chat = invitingChat(call)
  const { invite_link, is_primary, is_revoked } = ownLink(call, chat)
  if (is_primary) throw badRequest("CHAT_INVITE_PERMANENT")
  if (is_revoked) throw badRequest("INVITE_HASH_EXPIRED")
  chat.invites.change(invite_link, readTerms(call))
  return chat.invites.find(invite_link)
}

/** A revoked primary link is replaced at once. */
export const revokeChatInviteLink: Method = (call) => {
  const chat = invitingChat(call)
  const { invite_link, is_primary, is_revoked } = ownLink(call, chat)
  chat.invites.revoke(invite_link)
  if (is_primary && !is_revoked) addPrimary(call, chat)
  return chat.invites.find(invite_link)
}
