import type { BotCommand, User } from "@grammyjs/types"
import type { Bot } from "../world/Bot.ts"
import type { Chat } from "../world/Chat.ts"
import type { World } from "../world/World.ts"
import { canWrite, isBlocked, isMember, type Place } from "./Places.ts"
import type { ChatSummary, ChatView, PeerKind } from "./Protocol.ts"

/** Messages per page. */
const pageSize = 50

/** The two-letter language code that bots use; an unknown one counts as any. */
const languageOf = ({ persona }: Place) =>
  (persona.user.language_code ?? "").split("-")[0]?.toLowerCase() ?? ""

const profileText = (place: Place, kind: "name" | "description") => {
  const { bot } = place
  return bot === undefined ? "" : bot.profileText(kind, languageOf(place)) || bot.profileText(kind, "")
}

const kindOf = ({ bot, chat }: Place): PeerKind => {
  if (bot !== undefined) return "bot"
  return chat.info.type === "private" ? "person" : chat.info.type
}

/** The other person in a chat of two. */
const partnerIn = ({ bot, chat, persona }: Place): User | undefined =>
  bot === undefined && chat.info.type === "private"
    ? [...chat.members.values()].find(({ user }) => user.id !== persona.id)?.user
    : undefined

const titleOf = (place: Place) => {
  if (place.bot !== undefined) return profileText(place, "name") || place.bot.user.first_name
  const partner = partnerIn(place)
  if (partner === undefined) return place.chat.info.title ?? ""
  return partner.last_name === undefined ? partner.first_name : `${partner.first_name} ${partner.last_name}`
}

export const chatSummary = (place: Place): ChatSummary => {
  const { bot, chat } = place
  const partner = partnerIn(place)
  const username = partner?.username ?? (bot === undefined ? chat.info.username : bot.user.username)
  const lastMessage = chat?.messages.at(-1)
  return {
    peer: bot === undefined ? chat.id : bot.id,
    kind: kindOf(place),
    title: titleOf(place),
    canWrite: canWrite(place),
    ...(partner === undefined ? {} : { person: partner.id }),
    ...(username === undefined ? {} : { username }),
    ...(lastMessage === undefined ? {} : { lastMessage }),
  }
}

const botsIn = (world: World, chat: Chat): ReadonlyArray<Bot> =>
  [...chat.members.keys()].flatMap((id) => world.botById(id) ?? []).filter((bot) => isMember(chat, bot.id))

const commandsOf = (world: World, place: Place): ReadonlyArray<BotCommand> => {
  const { bot, chat, persona } = place
  const status = chat?.members.get(persona.id)?.status
  const viewer = {
    chatId: bot === undefined ? chat.id : persona.id,
    userId: persona.id,
    isPrivate: bot !== undefined,
    isAdministrator: status === "creator" || status === "administrator",
    language: languageOf(place),
  }
  const bots = bot === undefined ? botsIn(world, chat) : [bot]
  return bots.flatMap(({ commands }) => commands.resolve(viewer))
}

const topicsOf = ({ chat }: Place) =>
  chat === undefined || chat.topics.size === 0
    ? {}
    : {
        topics: Array.from(chat.topics, ([id, { isClosed, name }]) => ({ id, name, closed: isClosed })),
      }

/** A page of a chat: the newest messages, or the newest of those before the message `before`. */
export const chatView = (world: World, place: Place, before = Number.POSITIVE_INFINITY): ChatView => {
  const { bot, chat, persona } = place
  const messages = chat?.messages ?? []
  const older = messages.filter(({ message_id }) => message_id < before)
  const keyboard = chat?.replyKeyboard
  return {
    ...chatSummary(place),
    messages: older.slice(-pageSize).map((message) => chat?.seen(message) ?? message),
    more: older.length > pageSize,
    ...(keyboard === undefined ? {} : { keyboard }),
    blocked: isBlocked(place),
    started: bot === undefined || messages.some(({ from }) => from?.id === persona.id),
    ...topicsOf(place),
    joined: bot !== undefined || isMember(chat, persona.id),
    commands: commandsOf(world, place),
    description: profileText(place, "description"),
  }
}
