import type { ChatInviteLink, ChatMemberUpdated, User } from "@grammyjs/types"
import { given } from "../kit/Given.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "./Chat.ts"
import { chatMember, isInside, type Member, type MemberStatus } from "./Member.ts"
import type { World } from "./World.ts"

/** How a person joined. */
export interface Entrance {
  readonly invite_link?: ChatInviteLink
  readonly via_join_request?: boolean
}

interface Change {
  readonly chat: Chat
  readonly by: User
  readonly from: Member
  readonly to: Member
  readonly entrance: Entrance
}

/** Notify bots of a changed membership: the bot itself by `my_chat_member`, others by `chat_member`. */
const announceMember = (world: World, { by, chat, entrance, from, to }: Change) => {
  const { user } = to
  const { type } = chat.info
  const update: ChatMemberUpdated = {
    chat: chat.info,
    from: by,
    date: unixSeconds(world.clock),
    old_chat_member: chatMember(type, from),
    new_chat_member: chatMember(type, to),
    ...entrance,
  }
  world.botById(user.id)?.updates.push("my_chat_member", update)
  for (const member of chat.members.values()) {
    const bot = member.user.is_bot && member.user.id !== user.id ? world.botById(member.user.id) : undefined
    if (bot !== undefined && member.status === "administrator") bot.updates.push("chat_member", update)
  }
}

/** Timers wait for at most 24 days. */
const maxWait = 2 ** 31 - 1

/** End a ban or a restriction on time, unless another has replaced it. */
const endInTime = (world: World, chat: Chat, member: Member) => {
  if (member.untilDate === undefined) return
  const wait = member.untilDate * 1000 - world.clock.now()
  if (wait > maxWait) return
  world.later(Math.max(0, wait), () => {
    if (chat.members.get(member.user.id) !== member) return
    const isBack = member.status === "restricted" && member.isInside !== false
    setPlace(world, chat, { user: member.user, status: isBack ? "member" : "left" }, member.user)
  })
}

/** Set a membership on behalf of `by`. */
export const setPlace = (world: World, chat: Chat, to: Member, by: User, entrance: Entrance = {}) => {
  const from: Member = chat.members.get(to.user.id) ?? { user: to.user, status: "left" }
  chat.members.set(to.user.id, to)
  // A member's request to join is obsolete, however they joined.
  if (isInside(to)) chat.invites.requests.delete(to.user.id)
  endInTime(world, chat, to)
  const shown = (member: Member) => JSON.stringify(chatMember(chat.info.type, member))
  if (shown(from) === shown(to)) return
  if (from.status !== to.status) chat.happen({ _tag: "MemberChanged", user: to.user, status: to.status })
  announceMember(world, { chat, by, from, to, entrance: given(entrance) })
}

/** Change, on behalf of `by`, the membership of a user or bot in a group, or of a bot in a private chat. */
export const setMember = (world: World, chat: Chat, user: User, status: MemberStatus, by: User = user) => {
  const from = chat.members.get(user.id)?.status ?? "left"
  if (from === status) chat.members.set(user.id, { user, status })
  else setPlace(world, chat, { user, status }, by)
}
