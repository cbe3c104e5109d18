import { Effect, Either } from "effect"
import { given } from "../kit/Given.ts"
import type { Ask } from "../persona/Ask.ts"
import { findButton } from "../persona/Buttons.ts"
import type { Message } from "../world/Message.ts"
import type { CallbackAnswer } from "../world/PendingQueries.ts"
import { awaitWorld } from "../world/AwaitWorld.ts"
import type { World } from "../world/World.ts"
import type { WorldEvent } from "../world/WorldEvent.ts"
import { enter, type Place } from "../web/Places.ts"
import { notFound, WebError } from "../web/WebError.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { MessagesQuery, Next, Press } from "./Inputs.ts"
import { pageOf } from "./PageOf.ts"
import { readInput, readQuery } from "./ReadInput.ts"
import { roomAt } from "./Rooms.ts"

/** Seconds. */
const patience = 5

const ofBot = ({ from }: Message) => from === undefined || from.is_bot

const holds = (wanted: string | undefined) => (message: Message) =>
  ofBot(message) && (wanted === undefined || (message.text ?? message.caption ?? "").includes(wanted))

/** The chat once it exists: one with a bot may be opened by a message of the bot, but not by waiting for one. */
const begun = (world: World, place: Place, milliseconds: number) => {
  const { bot, chat, persona } = place
  if (chat !== undefined) return Effect.succeed(enter(place))
  const isBeginning = (event: WorldEvent) =>
    event._tag === "MessageAdded" && event.bot === bot?.id && event.chatId === persona.id ? true : undefined
  return Effect.map(awaitWorld(world, isBeginning, milliseconds), () => enter(place))
}

/** The next message of a bot, new or edited, since the person's last act or the last message taken. */
export const next: ControlHandler = async (context, { params, request, signal }) => {
  const { world } = context
  const { text, timeout = patience } = await readInput(request, Next)
  const end = world.clock.now() + timeout * 1000
  const taken = Effect.flatMap(begun(world, roomAt(context, params), timeout * 1000), (room) =>
    room.awaitMessage(holds(text), Math.max(0, end - world.clock.now())),
  )
  const message = await Effect.runPromise(Effect.either(taken), { signal })
  if (Either.isRight(message)) return message.right
  const wanted = text === undefined ? "message of a bot" : `message of a bot with ${JSON.stringify(text)}`
  const seen = message.left.seen.length === 0 ? "nothing" : message.left.seen.join(" | ")
  throw new WebError(504, `No ${wanted} came within ${timeout} s. What came: ${seen}.`)
}

export const getMessages: ControlHandler = (context, { params, query }) => {
  const { chat } = roomAt(context, params)
  return pageOf(chat?.messages ?? [], ({ message_id }) => message_id, readQuery(query, MessagesQuery))
}

const pressed = (press: () => Ask<CallbackAnswer>): Ask<CallbackAnswer> => {
  try {
    return press()
  } catch (error) {
    throw new WebError(404, error instanceof Error ? error.message : String(error))
  }
}

/** Press an inline button and wait for the bot's answer. */
export const press: ControlHandler = async (context, { params, request, signal }) => {
  const {
    callback_data: data,
    message_id: messageId,
    text: label,
    timeout = patience,
  } = await readInput(request, Press)
  if (data === undefined && label === undefined)
    throw new WebError(400, "`text` or `callback_data` says which button.")
  const place = roomAt(context, params)
  const { bot, chat } = place
  if (messageId !== undefined && bot === undefined && chat.message(messageId) === undefined)
    throw notFound("message")
  const target = given({ data, label, messageId })
  const ask = pressed(() => {
    // A chat that was not opened has no buttons, and looking for one doesn't open it.
    if (chat === undefined) findButton([], target)
    return enter(place).press(target)
  })
  const answer = await Effect.runPromise(Effect.either(ask.awaitAnswer(timeout * 1000)), { signal })
  if (Either.isLeft(answer)) return { answered: false }
  const { showAlert, text, url } = answer.right
  return { answered: true, show_alert: showAlert, ...given({ text, url }) }
}
