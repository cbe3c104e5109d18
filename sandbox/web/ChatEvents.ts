import { EventStream } from "./EventStream.ts"
import { happenings } from "./Happenings.ts"
import { webState } from "./Personas.ts"
import type { ChatHappening } from "./Protocol.ts"
import type { World } from "../world/World.ts"
import type { WorldEvent } from "../world/WorldEvent.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { malformed } from "./WebError.ts"

/** Milliseconds that an event is held back to batch it with others. */
const gathering = 10
const maxWatched = 200

const peopleEvents: ReadonlySet<WorldEvent["_tag"]> = new Set(["BotAdded", "UserAdded", "WorldEmptied"])

/** Whether somebody wrote to a bot for the first time, and so is new no more. */
const isFirstMessage = (world: World, event: WorldEvent) => {
  if (event._tag !== "MessageAdded" || event.bot === undefined) return false
  const chat = world.botById(event.bot)?.dialogs.get(event.chatId)
  return chat?.messages.length === 1
}

const readWatched = (query: URLSearchParams): ReadonlySet<number> => {
  const given = query.get("personas") ?? ""
  const ids = given === "" ? [] : given.split(",")
  if (ids.length > maxWatched || !ids.every((id) => /^\d{1,15}$/.test(id))) {
    throw malformed("`personas` is a list of ids with commas between, of 200 at most.")
  }
  return new Set(ids.map(Number))
}

/** Sends a page the events of the personas it watches, and new people. */
const follow = (context: WebContext, watched: ReadonlySet<number>, stream: EventStream) => {
  const { masks, world } = context
  let chats: Array<ChatHappening> = []
  let arePeopleNew = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const batch = chats
    chats = []
    if (arePeopleNew) stream.send("people", masks.json(webState(context)))
    arePeopleNew = false
    if (batch.length > 0) stream.send("chats", masks.json(batch))
  }
  const unsubscribe = world.events.subscribe((event) => {
    const found = happenings(world, watched, event)
    const isAboutPeople = peopleEvents.has(event._tag) || isFirstMessage(world, event)
    if (found.length === 0 && !isAboutPeople) return
    chats.push(...found)
    arePeopleNew ||= isAboutPeople
    timer ??= setTimeout(flush, gathering)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

export const getEvents: Handler = (context, { query, response }) => {
  const watched = readWatched(query)
  const stream = new EventStream(response)
  stream.send("hello", "{}")
  stream.onClose(follow(context, watched, stream))
  return undefined
}
