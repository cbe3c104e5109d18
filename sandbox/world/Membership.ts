import type { ChatMember, ChatMemberUpdated, User } from "@grammyjs/types"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "./Chat.ts"
import type { MemberStatus } from "./MemberStatus.ts"
import type { World } from "./World.ts"

const rights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_manage_tags: false,
  can_send_welcome_messages: false,
}

/** A member as the Bot API describes one. */
export const chatMember = (user: User, status: MemberStatus): ChatMember => {
  switch (status) {
    case "creator":
      return { status, user, is_anonymous: false }
    case "administrator":
      return { status, user, ...rights }
    case "kicked":
      return { status, user, until_date: 0 }
    case "member":
    case "left":
      return { status, user }
  }
}

interface Change {
  readonly chat: Chat
  readonly user: User
  readonly by: User
  readonly from: MemberStatus
  readonly to: MemberStatus
}

/** Tells bots that somebody's place in a chat changed: the bot itself by `my_chat_member`, others by `chat_member`. */
const announceMember = (world: World, { by, chat, from, to, user }: Change) => {
  const update: ChatMemberUpdated = {
    chat: chat.info,
    from: by,
    date: unixSeconds(world.clock),
    old_chat_member: chatMember(user, from),
    new_chat_member: chatMember(user, to),
  }
  world.botById(user.id)?.updates.push("my_chat_member", update)
  for (const member of chat.members.values()) {
    const bot = member.user.is_bot && member.user.id !== user.id ? world.botById(member.user.id) : undefined
    if (bot !== undefined && member.status === "administrator") bot.updates.push("chat_member", update)
  }
}

/** Changes, by `by`, the place of a user or bot in a group, or of a bot in a private chat. */
export const setMember = (world: World, chat: Chat, user: User, status: MemberStatus, by: User = user) => {
  const from = chat.members.get(user.id)?.status ?? "left"
  chat.members.set(user.id, { user, status })
  if (from === status) return
  chat.happen({ _tag: "MemberChanged", user, status })
  announceMember(world, { chat, user, by, from, to: status })
}
