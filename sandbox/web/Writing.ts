import { lengthOf, maxText } from "../text/Lengths.ts"
import { chooseResult } from "./InlineChats.ts"
import { canWrite, enter, isBlocked, type Place } from "./Places.ts"
import type { PersonaAct } from "./Protocol.ts"
import type { WebContext } from "./WebContext.ts"
import { malformed, notAllowed, notFound, refused } from "./WebError.ts"

type Act<Tag extends PersonaAct["_tag"]> = Extract<PersonaAct, { readonly _tag: Tag }>

export type WritingAct = Act<
  "Say" | "Edit" | "ShareOwnContact" | "SendContact" | "SendLocation" | "SendSample" | "ChooseInline"
>

/** Throws WebError 409 if a client shows something else in place of the input field. */
export const assertCanWrite = (place: Place) => {
  if (isBlocked(place)) throw refused("You blocked this bot. Unblock it to write.")
  if (!canWrite(place)) throw refused("Only members write in a group, and administrators in a channel.")
}

/** The text to send. Throws WebError 400 if it is empty or too long. */
export const written = (text: string) => {
  if (text.trim() === "") throw malformed("There is nothing to say in an empty text.")
  if (lengthOf(text.trim()) > maxText) throw malformed(`A message has ${maxText} characters at most.`)
  return text
}

const edit = (place: Place, { messageId, text }: Act<"Edit">) => {
  const message = place.chat?.message(messageId)
  if (message === undefined) throw notFound("message")
  const isOwn = message.from?.id === place.persona.id && message.via_bot === undefined
  if (!isOwn) throw notAllowed("Only your own messages can be edited.")
  if (message.text === undefined) throw refused("There is no text in this message.")
  enter(place).edit(messageId, written(text))
}

const say = (place: Place, { replyTo, text }: Act<"Say">) => {
  enter(place).say(written(text), replyTo === undefined ? {} : { replyTo })
}

/** Perform an act of the input field. Throws WebError. */
export const write = (context: WebContext, place: Place, act: WritingAct) => {
  assertCanWrite(place)
  switch (act._tag) {
    case "Say":
      say(place, act)
      return
    case "Edit":
      edit(place, act)
      return
    case "ShareOwnContact":
      enter(place).shareOwnContact(act.phone)
      return
    case "SendContact":
      enter(place).sendContact(act.phone, { first_name: act.firstName })
      return
    case "SendLocation":
      enter(place).sendLocation(act.latitude, act.longitude)
      return
    case "SendSample":
      enter(place).send(act.kind)
      return
    case "ChooseInline":
      chooseResult(context, place, act)
  }
}
