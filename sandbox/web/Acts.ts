import { answerTo } from "./AnswerTo.ts"
import { json } from "./Answers.ts"
import { PersonaActBody, readJson } from "./Bodies.ts"
import { enter, isBlocked, type Place, placeAt } from "./Places.ts"
import type { PersonaAct, PressAnswer } from "./Protocol.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { notFound, refused } from "./WebError.ts"
import { write } from "./Writing.ts"

type PressAct = Extract<PersonaAct, { readonly _tag: "Press" }>

const press = async (place: Place, { data, messageId }: PressAct): Promise<PressAnswer> => {
  const { bot, chat } = place
  const isKnown = chat?.message(messageId) !== undefined
  // A bot hears of a press below a message that is gone; in a group nobody knows which bot.
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
  if (place.bot === undefined) throw refused("Only bots are started.")
  enter(place).start(payload)
}

const setBlocked = (place: Place, isBlocking: boolean) => {
  const { bot, persona } = place
  if (bot === undefined) throw refused("Only bots are blocked.")
  if (isBlocking) persona.block(bot)
  else if (isBlocked(place)) persona.unblock(bot)
}

const setJoined = ({ bot, chat, persona }: Place, isJoining: boolean) => {
  if (bot !== undefined) throw refused("One joins groups and channels.")
  const status = chat.members.get(persona.id)?.status ?? "left"
  if (status === "kicked") throw refused("You were removed from there.")
  if (isJoining === (status === "left")) persona.join(chat, isJoining ? "member" : "left")
}

const perform = (context: WebContext, place: Place, act: Exclude<PersonaAct, PressAct>) => {
  switch (act._tag) {
    case "Start":
      start(place, act.payload)
      return
    case "Delete":
      if (place.chat?.remove(act.messageId) !== true) throw notFound("message")
      return
    case "Block":
    case "Unblock":
      setBlocked(place, act._tag === "Block")
      return
    case "Join":
    case "Leave":
      setJoined(place, act._tag === "Join")
      return
    case "Say":
    case "Edit":
    case "ShareOwnContact":
    case "SendContact":
    case "SendLocation":
    case "SendSample":
    case "ChooseInline":
      write(context, place, act)
  }
}

export const postAct: Handler = async (context, { params, request }) => {
  const place = placeAt(context, params)
  const act = await readJson(request, PersonaActBody)
  if (act._tag === "Press") return json(context, await press(place, act))
  perform(context, place, act)
  return json(context, {})
}
