import { badRequest } from "../kit/ApiError.ts"
import type { Chat } from "../world/Chat.ts"
import { chatMember, hasRight } from "../world/Member.ts"
import { given } from "../kit/Given.ts"
import type { Call, Method } from "./Method.ts"
import { knownChat, targetChat } from "./TargetChat.ts"

const actions = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
])

export const sendChatAction: Method = (call) => {
  const action = call.params.text("action")
  if (!actions.has(action)) throw badRequest("wrong parameter action in request")
  targetChat(call).happen({ _tag: "ChatAction", action })
  return true
}

const pinnedMessage = (chat: Chat) => {
  const [latest] = [...chat.pinned].toReversed()
  const message = latest === undefined ? undefined : chat.message(latest)
  return message === undefined ? {} : { pinned_message: message }
}

/** The calling bot's own. */
const inviteLink = ({ bot }: Call, chat: Chat) => {
  const isInviting = hasRight(chat.members.get(bot.id), "can_invite_users")
  return given({ invite_link: isInviting ? chat.invites.primaryOf(bot.id)?.invite_link : undefined })
}

const fullInfo = (call: Call, chat: Chat) => ({
  ...chat.info,
  ...inviteLink(call, chat),
  ...(chat.joinByRequest ? { join_by_request: true } : {}),
  ...pinnedMessage(chat),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: true,
    limited_gifts: true,
    unique_gifts: true,
    premium_subscription: true,
    gifts_from_channels: true,
  },
})

export const getChat: Method = (call) => fullInfo(call, knownChat(call))

export const getChatMember: Method = (call) => {
  const chat = knownChat(call)
  const id = call.params.integer("user_id", 0)
  const user = call.world.userById(id)
  if (user === undefined) throw badRequest("user not found")
  const { type } = chat.info
  const isParty = type === "private" && chat.id === id
  return chatMember(type, chat.members.get(id) ?? { user, status: isParty ? "member" : "left" })
}
