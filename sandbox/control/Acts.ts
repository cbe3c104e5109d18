import type { Schema } from "effect"
import { given } from "../kit/Given.ts"
import type { PersonaChat } from "../persona/PersonaChat.ts"
import { imageSize } from "../world/ImageSize.ts"
import { privateInfo } from "../world/World.ts"
import { enter, isBlocked } from "../web/Places.ts"
import { malformed, notFound, refused, WebError } from "../web/WebError.ts"
import { written } from "../web/Writing.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { Edit, Nothing, Say, SendContact, SendFile, SendLocation, Start, Tap, Vote } from "./Inputs.ts"
import { readInput } from "./ReadInput.ts"
import { roomAt, writingRoom } from "./Rooms.ts"

/** An act that writes into a chat; returns the message written. */
const writing =
  <A, I>(schema: Schema.Schema<A, I>, write: (room: PersonaChat, input: A) => unknown): ControlHandler =>
  async (context, { params, request }) => {
    const input = await readInput(request, schema)
    return write(writingRoom(context, params), input)
  }

/** Throws WebError 404 if there is no such topic, and 409 if it is closed. */
const assertTopic = (room: PersonaChat, threadId: number | undefined) => {
  if (threadId === undefined) return
  const topic = room.chat.topics.get(threadId)
  if (topic === undefined) throw notFound("topic")
  if (topic.isClosed) throw refused("This topic is closed.")
}

export const say = writing(
  Say,
  (room, { message_thread_id: threadId, reply_to_message_id: replyTo, text }) => {
    const said = written(text)
    if (replyTo !== undefined && room.chat.message(replyTo) === undefined)
      throw notFound("message to reply to")
    assertTopic(room, threadId)
    return room.say(said, given({ replyTo, threadId }))
  },
)

export const start = writing(Start, (room, { payload }) => {
  if (room.chat.bot === undefined) throw refused("Only a bot can be started.")
  return room.start(payload)
})

export const edit = writing(Edit, (room, { message_id: id, text }) => {
  const message = room.chat.message(id)
  if (message === undefined) throw notFound("message")
  if (!room.isOwn(message)) throw refused("Only your own messages can be edited.")
  if (message.text === undefined) throw refused("There is no text in this message.")
  return room.edit(id, written(text))
})

export const send = writing(SendFile, (room, input) => {
  const { caption, content: bytes, kind, message_thread_id: threadId, mime_type: mimeType, name } = input
  if (bytes?.byteLength === 0) throw malformed("The file is empty.")
  if (kind === "photo" && bytes !== undefined && imageSize(bytes) === undefined)
    throw malformed("That is no picture.")
  assertTopic(room, threadId)
  return room.send(kind, given({ bytes, caption, mimeType, name }), given({ threadId }))
})

export const sendContact = writing(SendContact, (room, input) => {
  const { first_name, last_name, message_thread_id: threadId, phone_number, user_id } = input
  assertTopic(room, threadId)
  const where = given({ threadId })
  return first_name === undefined
    ? room.shareOwnContact(phone_number, where)
    : room.sendContact(phone_number, { first_name, ...given({ last_name, user_id }) }, where)
})

export const sendLocation = writing(SendLocation, (room, input) => {
  assertTopic(room, input.message_thread_id)
  return room.sendLocation(input.latitude, input.longitude, given({ threadId: input.message_thread_id }))
})

export const tap = writing(Tap, (room, { text }) => {
  try {
    return room.tap(text)
  } catch (error) {
    throw new WebError(404, error instanceof Error ? error.message : String(error))
  }
})

export const vote: ControlHandler = async (context, { params, request }) => {
  const { message_id, option_ids } = await readInput(request, Vote)
  const place = roomAt(context, params)
  const { chat, persona } = place
  if (chat?.message(message_id)?.poll === undefined) throw notFound("poll")
  const reason = context.world.polls.vote(chat, message_id, persona.user, option_ids)
  if (reason !== undefined) throw refused(reason)
  enter(place).markRead()
  return chat.message(message_id)?.poll
}

const setBlocked =
  (isBlocking: boolean): ControlHandler =>
  async (context, { params, request }) => {
    await readInput(request, Nothing)
    const place = roomAt(context, params)
    if (place.bot === undefined) throw refused("Only a bot can be blocked.")
    if (isBlocking) place.persona.block(place.bot)
    else if (isBlocked(place)) place.persona.unblock(place.bot)
    if (place.chat !== undefined || isBlocking) enter(place).markRead()
    return true
  }

export const block = setBlocked(true)

export const unblock = setBlocked(false)

/** Looking doesn't open a chat. */
export const getRoom: ControlHandler = (context, { params }) => {
  const place = roomAt(context, params)
  const { bot, chat, persona } = place
  return {
    chat: chat?.info ?? privateInfo(persona.user),
    blocked: isBlocked(place),
    status: bot === undefined ? (chat.members.get(persona.id)?.status ?? "left") : "member",
    ...given({ reply_markup: chat?.replyKeyboard }),
  }
}
