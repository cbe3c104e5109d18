import type { ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from "@grammyjs/types"
import { given } from "../Given.ts"

export type MemberStatus = ChatMember["status"]

export type Rights = Omit<ChatMemberAdministrator, "custom_title" | "status" | "user">

export type Permissions = Omit<ChatMemberRestricted, "is_member" | "status" | "tag" | "until_date" | "user">

/** Somebody's place in a chat. */
export interface Member {
  readonly user: User
  readonly status: MemberStatus
  /** An administrator's; all there are when not said otherwise. */
  readonly rights?: Rights
  /** What is left to a restricted one. */
  readonly permissions?: Permissions
  /** Unix seconds; for ever when missing. */
  readonly untilDate?: number
  /** False for a restricted one who is not in the chat. */
  readonly isInside?: boolean
}

export const allRights: Rights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_manage_tags: false,
  can_send_welcome_messages: false,
}

/** Without `on` no right at all. */
export const rightsOf = (on: Readonly<Record<string, unknown>>): Rights => {
  const chosen = Object.keys(allRights).map((name) => [name, on[name] === true] as const)
  return { ...allRights, ...Object.fromEntries(chosen) }
}

export const allPermissions: Permissions = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_change_info: true,
  can_invite_users: true,
  can_edit_tag: true,
  can_pin_messages: true,
  can_manage_topics: true,
}

/** Is somebody of this standing in the chat? */
export const isInside = (member: Member | undefined): boolean => {
  if (member === undefined) return false
  if (member.status === "restricted") return member.isInside !== false
  return member.status !== "left" && member.status !== "kicked"
}

export const isAdministrator = (member: Member | undefined): boolean =>
  member?.status === "creator" || member?.status === "administrator"

export const hasRight = (member: Member | undefined, right: keyof Rights): boolean =>
  member?.status === "creator" ||
  (member?.status === "administrator" && (member.rights ?? allRights)[right] === true)

/** A member as the Bot API describes one. */
export const chatMember = (member: Member): ChatMember => {
  const { status, untilDate = 0, user } = member
  switch (status) {
    case "creator":
      return { status, user, is_anonymous: false }
    case "administrator":
      return { status, user, ...(member.rights ?? allRights) }
    case "kicked":
      return { status, user, until_date: untilDate }
    case "restricted": {
      const permissions = member.permissions ?? allPermissions
      return { status, user, is_member: isInside(member), ...permissions, until_date: untilDate }
    }
    case "member":
      return { status, user, ...given({ until_date: member.untilDate }) }
    case "left":
      return { status, user }
  }
}
