import type { ChatMember, ChatMemberRestricted, User } from "@grammyjs/types"
import { given } from "../kit/Given.ts"
import { allRights, type ChatType, type Rights, shownRights } from "./Rights.ts"

export type MemberStatus = ChatMember["status"]

export type Permissions = Omit<ChatMemberRestricted, "is_member" | "status" | "tag" | "until_date" | "user">

/** A membership in a chat. */
export interface Member {
  readonly user: User
  readonly status: MemberStatus
  /** An administrator's rights; all by default. */
  readonly rights?: Rights
  /** The remaining permissions of a restricted member. */
  readonly permissions?: Permissions
  /** Unix seconds; for ever if missing. */
  readonly untilDate?: number
  /** False for a restricted user who is not in the chat. */
  readonly isInside?: boolean
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

/** Whether a user with this membership is in the chat. */
export const isInside = (member: Member | undefined): boolean => {
  if (member === undefined) return false
  if (member.status === "restricted") return member.isInside !== false
  return member.status !== "left" && member.status !== "kicked"
}

/** The number of members in a chat. */
export const memberCount = (members: ReadonlyMap<number, Member>) =>
  [...members.values()].filter((member) => isInside(member)).length

export const isAdministrator = (member: Member | undefined): boolean =>
  member?.status === "creator" || member?.status === "administrator"

export const hasRight = (member: Member | undefined, right: keyof Rights): boolean =>
  member?.status === "creator" ||
  (member?.status === "administrator" && (member.rights ?? allRights)[right] === true)

/** A member of a chat of this type, as in the Bot API. */
export const chatMember = (type: ChatType, member: Member): ChatMember => {
  const { status, untilDate = 0, user } = member
  switch (status) {
    case "creator":
      return { status, user, is_anonymous: false }
    case "administrator":
      return { status, user, ...shownRights(type, member.rights ?? allRights) }
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
