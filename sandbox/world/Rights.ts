import type { Chat as ChatInfo, ChatMemberAdministrator } from "@grammyjs/types"

export type Rights = Omit<ChatMemberAdministrator, "custom_title" | "status" | "user">

export type ChatType = ChatInfo["type"]

/** An administrator's default rights. */
export const allRights: Required<Rights> = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_manage_direct_messages: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_manage_tags: false,
  can_send_welcome_messages: false,
}

const limited: Readonly<Partial<Record<string, ReadonlySet<ChatType>>>> = {
  can_post_messages: new Set(["channel"]),
  can_edit_messages: new Set(["channel"]),
  can_manage_direct_messages: new Set(["channel"]),
  can_pin_messages: new Set(["group", "supergroup"]),
  can_manage_tags: new Set(["group", "supergroup"]),
  can_manage_topics: new Set(["supergroup"]),
}

/** Whether this right exists for administrators of such a chat; in other chats it is not even mentioned. */
export const isRightIn = (type: ChatType, name: string) => limited[name]?.has(type) ?? true

/** The names of all rights that can be given. */
export const rightNames: ReadonlyArray<string> = Object.keys(allRights).filter(
  (name) => name !== "can_be_edited",
)

/** Exactly these rights, and the right to manage the chat, which any other implies. */
export const rightsOf = (on: Readonly<Record<string, unknown>>): Rights => {
  const chosen = Object.keys(allRights).map((name) => [name, on[name] === true] as const)
  const manages = rightNames.some((name) => on[name] === true)
  return { ...allRights, ...Object.fromEntries(chosen), can_manage_chat: manages }
}

/** The rights that a chat of this type shows. */
export const shownRights = (type: ChatType, rights: Rights): Rights => {
  const hidden = Object.keys(limited).filter((name) => !isRightIn(type, name))
  return Object.fromEntries(Object.entries(rights).filter(([name]) => !hidden.includes(name))) as Rights
}
