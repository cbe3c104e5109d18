import { given } from "../kit/Given.ts"
import { malformed, notFound } from "../web/WebError.ts"
import { moveMember } from "../world/Arrivals.ts"
import type { Chat } from "../world/Chat.ts"
import type { Member, MemberStatus } from "../world/Member.ts"
import { type ChatType, isRightIn, type Rights, rightsOf } from "../world/Rights.ts"
import type { World } from "../world/World.ts"
import type { ControlContext } from "./ControlContext.ts"

/** A person's or bot's intended membership: a member by default, an administrator with all rights. */
interface Placing {
  readonly id: number
  readonly status?: MemberStatus
  readonly rights?: Partial<Rights>
}

/** Throws WebError 404 if there is no such person or bot, and 400 if the rights don't exist in such a chat. */
export const assertPlacing = (world: World, type: ChatType, { id, rights, status }: Placing) => {
  if (world.userById(id) === undefined) throw notFound(`person or bot as ${id}`)
  if (rights !== undefined && status !== "administrator") throw malformed("Only administrators have rights.")
  const senseless = Object.keys(rights ?? {}).find((name) => !isRightIn(type, name))
  if (senseless !== undefined) throw malformed(`There is no right ${senseless} in a ${type}.`)
}

/** Put a person or bot into a group; a person sees everything from then on. */
export const place = ({ people, world }: ControlContext, chat: Chat, placing: Placing): Member => {
  const { id, rights, status = "member" } = placing
  const user = world.users.get(id) ?? world.botById(id)?.account
  if (user === undefined) throw notFound(`person or bot as ${id}`)
  people.get(id)?.in(chat)
  const chosen = rights === undefined ? undefined : rightsOf({ ...rights, can_manage_chat: true })
  const member = { user, status, ...given({ rights: chosen }) }
  // A bot is added by the group's owner.
  const owner = [...chat.members.values()].find((other) => other.status === "creator")?.user
  moveMember(world, chat, member, user.is_bot ? (owner ?? user) : user)
  return member
}
