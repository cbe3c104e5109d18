import type { World } from "../world/World.ts"
import type { ChatEvent, WorldEvent } from "../world/WorldEvent.ts"
import { isVisible, sharedChat } from "./Places.ts"
import type { ChatHappening } from "./Protocol.ts"

type What = ChatHappening extends infer Each
  ? Each extends ChatHappening
    ? Omit<Each, "persona" | "peer">
    : never
  : never

const whatHappened = (event: ChatEvent): What | undefined => {
  switch (event._tag) {
    case "MessageAdded":
      return { _tag: "Added", message: event.message }
    case "MessageEdited":
    case "PollChanged":
    case "Reacted":
      return { _tag: "Edited", message: event.message }
    case "MessageDeleted":
      return { _tag: "Deleted", messageId: event.messageId }
    case "ChatAction":
      return { _tag: "Action", action: event.action }
    case "KeyboardChanged":
      return { _tag: "Keyboard", keyboard: event.keyboard ?? null }
    case "MemberChanged":
    case "TopicsChanged":
      return { _tag: "Changed" }
    case "CallbackAnswered":
      return undefined
  }
}

/** The watched personas who can see what happens in a chat. */
const witnesses = (world: World, watched: ReadonlySet<number>, event: ChatEvent) => {
  if (event.bot !== undefined) return watched.has(event.chatId) ? [event.chatId] : []
  const chat = sharedChat(world, event.chatId)
  const gone = event._tag === "MemberChanged" ? event.user.id : undefined
  return [...watched].filter((id) => chat !== undefined && (id === gone || isVisible(chat, id)))
}

const inChat = (world: World, watched: ReadonlySet<number>, event: ChatEvent) => {
  const what = whatHappened(event)
  if (what === undefined) return []
  const peer = event.bot ?? event.chatId
  return witnesses(world, watched, event).map((persona) => ({ persona, peer, ...what }))
}

const changed = (watchers: Iterable<number>, peer: number): ReadonlyArray<ChatHappening> =>
  Array.from(watchers, (persona) => ({ persona, peer, _tag: "Changed" }))

const groupAdded = (world: World, watched: ReadonlySet<number>, chatId: number) => {
  const chat = world.groups.get(chatId)
  return changed(chat === undefined ? [] : [...watched].filter((id) => isVisible(chat, id)), chatId)
}

/** The parts of an event that the watched personas can see, in the page's terms. */
export const happenings = (
  world: World,
  watched: ReadonlySet<number>,
  event: WorldEvent,
): ReadonlyArray<ChatHappening> => {
  switch (event._tag) {
    case "BotChanged":
      return changed(watched, event.bot)
    case "GroupAdded":
      return groupAdded(world, watched, event.chatId)
    case "BotAdded":
    case "UserAdded":
    case "ApiCalled":
    case "UpdateQueued":
    case "WebhookChanged":
    case "WorldEmptied":
      return []
    case "MessageAdded":
    case "MessageEdited":
    case "PollChanged":
    case "Reacted":
    case "MessageDeleted":
    case "CallbackAnswered":
    case "ChatAction":
    case "KeyboardChanged":
    case "TopicsChanged":
    case "MemberChanged":
      return inChat(world, watched, event)
  }
}
