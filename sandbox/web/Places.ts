import type { Persona } from "../persona/Persona.ts"
import type { PersonaChat } from "../persona/PersonaChat.ts"
import type { Bot } from "../world/Bot.ts"
import type { Chat } from "../world/Chat.ts"
import { hasRight, isAdministrator, isInside } from "../world/Member.ts"
import type { World } from "../world/World.ts"
import type { WebContext } from "./WebContext.ts"
import { notFound } from "./WebError.ts"

/** The chat of a persona with a bot, which may be unopened, a group, a channel, or a chat with another person. */
export type Place = { readonly persona: Persona } & (
  { readonly bot: Bot; readonly chat: Chat | undefined } | { readonly bot: undefined; readonly chat: Chat }
)

/** Whether a part of an address is the id of a person, bot, group or channel. */
export const isId = (text: string) => /^-?\d{1,16}$/.test(text)

/** Throws WebError 404. */
export const personaAt = ({ people }: Pick<WebContext, "people">, id = ""): Persona => {
  const persona = isId(id) ? people.get(Number(id)) : undefined
  if (persona === undefined) throw notFound("persona")
  return persona
}

export const isMember = (chat: Chat, userId: number) => isInside(chat.members.get(userId))

/** Channels and groups with a public name are visible to everyone, other groups to their members. */
export const isVisible = (chat: Chat, userId: number) =>
  chat.info.type === "channel" || chat.info.username !== undefined || isMember(chat, userId)

/** All chats of a persona. */
export const places = (world: World, persona: Persona): ReadonlyArray<Place> => [
  ...[...world.bots.values()].map((bot) => ({ persona, bot, chat: bot.dialogs.get(persona.id) })),
  ...[...world.groups.values()]
    .filter((chat) => chat.migratedTo === undefined && isVisible(chat, persona.id))
    .map((chat) => ({ persona, bot: undefined, chat })),
  ...world.personalChats.of(persona.user).map((chat) => ({ persona, bot: undefined, chat })),
]

/** A chat that is seen by more than one person. */
export const sharedChat = (world: World, id: number) => world.groups.get(id) ?? world.personalChats.get(id)

/** Throws WebError 404. */
export const placeAt = (
  context: Pick<WebContext, "people" | "world">,
  params: Readonly<Record<string, string>>,
): Place => {
  const persona = personaAt(context, params["persona"])
  const peer = isId(params["peer"] ?? "") ? Number(params["peer"]) : 0
  const bot = context.world.botById(peer)
  if (bot !== undefined) return { persona, bot, chat: bot.dialogs.get(persona.id) }
  const chat = sharedChat(context.world, peer)
  if (chat === undefined || !isVisible(chat, persona.id)) throw notFound("chat")
  return { persona, bot: undefined, chat }
}

/** The chat to act in; one with a bot is opened now. */
export const enter = ({ bot, chat, persona }: Place): PersonaChat =>
  bot === undefined ? persona.in(chat) : persona.chatWith(bot)

export const isBlocked = ({ bot, chat }: Place) =>
  bot !== undefined && chat?.members.get(bot.id)?.status === "kicked"

/**
 * Members may write in groups, administrators with that right in channels, and anyone to a bot they haven't
 * blocked.
 */
export const canWrite = (place: Place) => {
  if (place.bot !== undefined) return !isBlocked(place)
  const member = place.chat.members.get(place.persona.id)
  if (place.chat.info.type === "channel") return hasRight(member, "can_post_messages")
  if (isAdministrator(member)) return true
  if (!isInside(member)) return false
  return member?.permissions?.can_send_messages ?? true
}
