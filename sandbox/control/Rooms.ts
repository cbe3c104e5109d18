import type { ControlContext, ControlRequest } from "./ControlContext.ts"
import { assertCanWrite } from "../web/Writing.ts"
import { enter, type Place, placeAt } from "../web/Places.ts"
import { notFound } from "../web/WebError.ts"
import type { PersonaChat } from "../persona/PersonaChat.ts"

const byName = ({ world }: ControlContext, name: string) => {
  const wanted = name.toLowerCase()
  const bot = [...world.bots.values()].find(({ user }) => user.username.toLowerCase() === wanted)
  return bot?.id ?? world.groupByName(name)?.id
}

/**
 * The chat of a person that a path names, by an id or the `@username` of a bot, group or channel. Throws
 * WebError 404.
 */
export const roomAt = (context: ControlContext, params: ControlRequest["params"]): Place => {
  const { chat = "", person = "" } = params
  const peer = chat.startsWith("@") ? byName(context, chat.slice(1)) : chat
  if (peer === undefined) throw notFound(`bot, group or channel as ${chat}`)
  return placeAt(context, { persona: person, peer: String(peer) })
}

/** The chat to write in. Throws WebError 404 or 409. */
export const writingRoom = (context: ControlContext, params: ControlRequest["params"]): PersonaChat => {
  const place = roomAt(context, params)
  assertCanWrite(place)
  return enter(place)
}
