import type { User } from "@grammyjs/types"
import { moveMember } from "../world/Arrivals.ts"
import { maxChats } from "../world/Limits.ts"
import type { World } from "../world/World.ts"
import { json } from "./Answers.ts"
import { NewGroupBody, NewTalkBody, readJson } from "./Bodies.ts"
import { chatSummary } from "./ChatViews.ts"
import { personaAt } from "./Places.ts"
import type { Handler } from "./WebContext.ts"
import { notFound, refused } from "./WebError.ts"

/** Throws WebError 409. */
export const assertPlaceForChat = ({ groups, personalChats }: World) => {
  if (groups.size + personalChats.size >= maxChats) throw refused(`There are ${maxChats} chats already.`)
}

const memberAt = (world: World, id: number): User => {
  const user = world.userById(id)
  if (user === undefined) throw notFound(`person or bot as ${id}`)
  return user
}

/** A persona creates a group and adds people and bots, who are announced as on Telegram. */
export const postGroup: Handler = async (context, { params, request }) => {
  const { world } = context
  const persona = personaAt(context, params["persona"])
  const { members, title } = await readJson(request, NewGroupBody)
  const added = [...new Set(members)].map((id) => memberAt(world, id))
  assertPlaceForChat(world)
  const chat = world.addGroup({ title: title.trim() })
  persona.join(chat, "creator")
  for (const user of added)
    if (user.id !== persona.id) moveMember(world, chat, { user, status: "member" }, persona.user)
  return json(context, chatSummary({ persona, bot: undefined, chat }))
}

/** The chat between a persona and another person. */
export const postTalk: Handler = async (context, { params, request }) => {
  const { people, world } = context
  const persona = personaAt(context, params["persona"])
  const { person } = await readJson(request, NewTalkBody)
  const other = people.get(person)
  if (other === undefined || other.id === persona.id) throw notFound("other person")
  if (world.personalChats.find(persona.user, other.user) === undefined) assertPlaceForChat(world)
  const chat = world.personalChats.between(persona.user, other.user)
  return json(context, chatSummary({ persona, bot: undefined, chat }))
}
