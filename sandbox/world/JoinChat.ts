import type { ChatInviteLink, ChatJoinRequest, User } from "@grammyjs/types"
import { given } from "../kit/Given.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import { moveMember } from "./Arrivals.ts"
import type { Chat } from "./Chat.ts"
import { hasRight, isInside } from "./Member.ts"
import type { World } from "./World.ts"

/** The outcome of an attempt to join a chat. */
export type Joining =
  | { readonly _tag: "Joined" }
  /** The administrators decide. */
  | { readonly _tag: "Asked" }
  | { readonly _tag: "Refused"; readonly reason: string }

/** How long, in seconds, a bot may write to a person who asked to join, even if they never started it. */
const mayWriteFor = 300

const ask = (world: World, chat: Chat, user: User, link: ChatInviteLink | undefined): Joining => {
  const { info, invites } = chat
  if (info.type !== "supergroup" && info.type !== "channel")
    return { _tag: "Refused", reason: "Only supergroups and channels have join requests." }
  invites.requests.set(user.id, { user, invite_link: link?.invite_link })
  const request: ChatJoinRequest = {
    chat: info,
    from: user,
    user_chat_id: user.id,
    date: unixSeconds(world.clock),
    ...given({ invite_link: link }),
  }
  for (const member of chat.members.values()) {
    const bot = hasRight(member, "can_invite_users") ? world.botById(member.user.id) : undefined
    bot?.mayWriteTo.set(user.id, world.clock.now() + mayWriteFor * 1000)
    bot?.updates.push("chat_join_request", request)
  }
  return { _tag: "Asked" }
}

/** Let a person in, possibly by a link, or ask the administrators if they decide. */
export const joinChat = (world: World, chat: Chat, user: User, address?: string): Joining => {
  const link = address === undefined ? undefined : chat.invites.find(address)
  if (address !== undefined && link === undefined)
    return { _tag: "Refused", reason: "There is no such invite link." }
  if (link !== undefined && !chat.invites.isOpen(link, unixSeconds(world.clock)))
    return { _tag: "Refused", reason: "This invite link is no longer valid." }
  const member = chat.members.get(user.id)
  if (isInside(member)) return { _tag: "Refused", reason: "This person is in the chat already." }
  if (member?.status === "kicked") return { _tag: "Refused", reason: "This person was banned from the chat." }
  if (link?.creates_join_request ?? chat.joinByRequest) return ask(world, chat, user, link)
  if (link !== undefined) chat.invites.countJoined(link.invite_link)
  const place = member?.status === "restricted" ? { ...member, isInside: true } : undefined
  moveMember(world, chat, place ?? { user, status: "member" }, user, given({ invite_link: link }))
  return { _tag: "Joined" }
}
