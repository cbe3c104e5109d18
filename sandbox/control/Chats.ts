import { Struct } from "effect"
import type { Chat } from "../world/Chat.ts"
import { migrateGroup } from "../world/MigrateGroup.ts"
import type { Topic } from "../world/Topic.ts"
import type { World } from "../world/World.ts"
import { given } from "../kit/Given.ts"
import { isTaken } from "../world/Usernames.ts"
import { assertPlaceForChat } from "../web/NewChats.ts"
import { isId } from "../web/Places.ts"
import { chatMember, memberCount } from "../world/Member.ts"
import { malformed, notFound, refused } from "../web/WebError.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { MessagesQuery, NewChat, Nothing, Place } from "./Inputs.ts"
import { pageOf } from "./PageOf.ts"
import { assertPlacing, place } from "./Placing.ts"
import { readInput, readQuery } from "./ReadInput.ts"

/** A group or channel by its id or `@username`. Throws WebError 404. */
export const groupAt = (world: World, reference = ""): Chat => {
  const chat = reference.startsWith("@")
    ? world.groupByName(reference.slice(1))
    : isId(reference)
      ? world.groups.get(Number(reference))
      : undefined
  if (chat === undefined) throw notFound(`group or channel as ${reference}`)
  return chat
}

const topicView = (topic: Topic) => ({ ...Struct.omit(topic, "isClosed"), is_closed: topic.isClosed })

export const chatView = ({ info, joinByRequest, members, topics }: Chat) => ({
  ...info,
  ...(joinByRequest ? { join_by_request: true } : {}),
  member_count: memberCount(members),
  ...(topics.size === 0 ? {} : { topics: Array.from(topics.values(), topicView) }),
})

/** Throws WebError 409. */
export const assertFree = (world: World, username: string | undefined) => {
  if (username !== undefined && isTaken(world, username)) throw refused(`@${username} is taken.`)
}

export const getChats: ControlHandler = ({ world }) => [...world.groups.values()].map(chatView)

export const getChat: ControlHandler = ({ world }, { params }) => chatView(groupAt(world, params["chat"]))

export const postChat: ControlHandler = async (context, { request }) => {
  const wanted = await readInput(request, NewChat)
  const { world } = context
  const { is_forum: isForum, members = [], title, type, username } = wanted
  const { join_by_request: joinByRequest = false } = wanted
  assertPlaceForChat(world)
  if (isForum === true && (type ?? "supergroup") !== "supergroup")
    throw malformed("Only a supergroup can be a forum.")
  if (username !== undefined && type === "group") throw malformed("A basic group has no username.")
  if (joinByRequest && type === "group") throw malformed("A basic group has no join requests.")
  assertFree(world, username)
  for (const member of members) assertPlacing(world, type ?? "supergroup", member)
  const chat = world.addGroup({ title, ...given({ isForum, type, username }) })
  chat.joinByRequest = joinByRequest
  for (const member of members) place(context, chat, member)
  return chatView(chat)
}

/** Upgrade a basic group to a supergroup. */
export const postMigration: ControlHandler = async ({ people, world }, { params, request }) => {
  await readInput(request, Nothing)
  const group = groupAt(world, params["chat"])
  if (group.info.type !== "group") throw refused("Only a basic group becomes a supergroup.")
  if (group.migratedTo !== undefined) throw refused(`It is the supergroup ${group.migratedTo} already.`)
  assertPlaceForChat(world)
  const successor = migrateGroup(world, group)
  for (const id of successor.members.keys()) people.get(id)?.in(successor)
  return chatView(successor)
}

export const getMembers: ControlHandler = ({ world }, { params }) => {
  const { info, members } = groupAt(world, params["chat"])
  return Array.from(members.values(), (member) => chatMember(info.type, member))
}

export const putMember: ControlHandler = async (context, { params, request }) => {
  const chat = groupAt(context.world, params["chat"])
  const { user = "" } = params
  if (!isId(user)) throw notFound(`person or bot as ${user}`)
  const placing = { id: Number(user), ...(await readInput(request, Place)) }
  assertPlacing(context.world, chat.info.type, placing)
  return chatMember(chat.info.type, place(context, chat, placing))
}

export const getMessages: ControlHandler = ({ world }, { params, query }) =>
  pageOf(
    groupAt(world, params["chat"]).messages,
    ({ message_id }) => message_id,
    readQuery(query, MessagesQuery),
  )
