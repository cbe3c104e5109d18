import { moveMember } from "../world/Arrivals.ts"
import { joinChat } from "../world/JoinChat.ts"
import { isInside } from "../world/Member.ts"
import { answerTo } from "./AnswerTo.ts"
import { json } from "./Answers.ts"
import { PersonaActBody, readJson } from "./Bodies.ts"
import { enter, isBlocked, type Place, placeAt } from "./Places.ts"
import type { ActAnswer, PersonaAct, PressAnswer } from "./Protocol.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { notFound, refused } from "./WebError.ts"
import { write } from "./Writing.ts"

type PressAct = Extract<PersonaAct, { readonly _tag: "Press" }>

const press = async (place: Place, { data, messageId }: PressAct): Promise<PressAnswer> => {
  const { bot, chat } = place
  const isKnown = chat?.message(messageId) !== undefined
  // A bot receives a press below a deleted message; in a group it is unknown which bot.
  if (chat === undefined || (bot === undefined && !isKnown)) throw notFound("message")
  const answer = await answerTo(enter(place).press({ messageId, data }))
  if (answer === undefined) return { answered: false, alert: false }
  const { showAlert, text, url } = answer
  return {
    answered: true,
    alert: showAlert,
    ...(text === undefined ? {} : { text }),
    ...(url === undefined ? {} : { url }),
  }
}

const start = (place: Place, payload: string | undefined) => {
  if (place.bot === undefined) throw refused("Only a bot can be started.")
  enter(place).start(payload)
}

const setBlocked = (place: Place, isBlocking: boolean) => {
  const { bot, persona } = place
  if (bot === undefined) throw refused("Only a bot can be blocked.")
  if (isBlocking) persona.block(bot)
  else if (isBlocked(place)) persona.unblock(bot)
}

const setJoined = ({ world }: WebContext, { bot, chat, persona }: Place, isJoining: boolean): ActAnswer => {
  if (bot !== undefined || chat.info.type === "private")
    throw refused("Only a group or channel can be joined.")
  const member = chat.members.get(persona.id)
  if (member?.status === "kicked") throw refused("You were banned from this chat.")
  if (isJoining === isInside(member)) return {}
  if (!isJoining) {
    moveMember(world, chat, { user: persona.user, status: "left" }, persona.user)
    return {}
  }
  const joining = joinChat(world, chat, persona.user)
  if (joining._tag === "Refused") throw refused(joining.reason)
  return joining._tag === "Asked" ? { note: "You asked to join. An administrator decides." } : {}
}

type VoteAct = Extract<PersonaAct, { readonly _tag: "Vote" }>

const vote = ({ world }: WebContext, { chat, persona }: Place, { messageId, options }: VoteAct) => {
  if (chat?.message(messageId)?.poll === undefined) throw notFound("poll")
  const reason = world.polls.vote(chat, messageId, persona.user, options)
  if (reason !== undefined) throw refused(reason)
}

const perform = (
  context: WebContext,
  place: Place,
  act: Exclude<PersonaAct, PressAct>,
): ActAnswer | undefined => {
  switch (act._tag) {
    case "Start":
      start(place, act.payload)
      return undefined
    case "Delete":
      if (place.chat?.remove(act.messageId) !== true) throw notFound("message")
      return undefined
    case "Vote":
      vote(context, place, act)
      return undefined
    case "Block":
    case "Unblock":
      setBlocked(place, act._tag === "Block")
      return undefined
    case "Join":
    case "Leave":
      return setJoined(context, place, act._tag === "Join")
    case "Say":
    case "Edit":
    case "ShareOwnContact":
    case "SendContact":
    case "SendLocation":
    case "SendSample":
    case "ChooseInline":
      write(context, place, act)
      return undefined
  }
}

export const postAct: Handler = async (context, { params, request }) => {
  const place = placeAt(context, params)
  const act = await readJson(request, PersonaActBody)
  if (act._tag === "Press") return json(context, await press(place, act))
  return json(context, perform(context, place, act) ?? {})
}
