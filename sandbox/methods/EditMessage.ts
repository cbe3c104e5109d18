import { Struct } from "effect"
import type { Message } from "../world/Message.ts"
import { badRequest } from "../kit/ApiError.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import type { Chat } from "../world/Chat.ts"
import { hasRight } from "../world/Member.ts"
import { mediaFields, readInputMedia } from "./InputMedia.ts"
import type { Call, Method } from "./Method.ts"
import { readInlineKeyboard } from "./ReadReplyMarkup.ts"
import { captionFields, readText, textFields } from "./ReadText.ts"
import { targetChat } from "./TargetChat.ts"

interface Edited {
  readonly chat: Chat
  readonly message: Message
  /** Sent via the bot, which doesn't receive its later state. */
  readonly isInline: boolean
}

const inlineMessage = ({ bot, params, world }: Call): Edited => {
  const id = params.text("inline_message_id")
  if (id === "") throw badRequest("message identifier is not specified")
  if (!/^[A-Za-z0-9_-]{16,}$/.test(id)) throw badRequest("invalid inline message identifier specified")
  const found = world.inlineMessages.find(id)
  const message = found?.chat.message(found.messageId)
  if (found === undefined || message?.via_bot?.id !== bot.id) throw badRequest("MESSAGE_ID_INVALID")
  return { chat: found.chat, message, isInline: true }
}

/** Channel posts have no author; anyone who may post there may edit them. */
const mayEdit = ({ bot }: Call, chat: Chat, { from }: Message) => {
  const member = chat.members.get(bot.id)
  return chat.info.type === "channel"
    ? hasRight(member, "can_edit_messages") || hasRight(member, "can_post_messages")
    : from?.id === bot.id
}

const messageToEdit = (call: Call): Edited => {
  const id = call.params.integer("message_id", 0)
  if (id === 0 && call.params.text("chat_id") === "") return inlineMessage(call)
  const chat = targetChat(call)
  if (id === 0) throw badRequest("message identifier is not specified")
  const message = chat.message(id)
  if (message === undefined) throw badRequest("message to edit not found")
  if (!mayEdit(call, chat, message)) throw badRequest("message can't be edited")
  return { chat, message, isInline: false }
}

const notModified =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"

const contentOf = (message: Message) =>
  JSON.stringify(
    Object.entries(Struct.omit(message, "edit_date")).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** Replace the fields in `drop` by `content`; the keyboard is always replaced, possibly by none. */
const replace = (
  call: Call,
  { chat, isInline, message }: Edited,
  content: Partial<Message>,
  drop: ReadonlyArray<keyof Message>,
) => {
  const markup = readInlineKeyboard(call.params)
  const dropped: ReadonlySet<string> = new Set(["reply_markup", ...drop])
  const kept = Object.fromEntries(Object.entries(message).filter(([field]) => !dropped.has(field)))
  const shown = markup === undefined || markup.inline_keyboard.length === 0 ? {} : { reply_markup: markup }
  const { chat: info, date, message_id } = message
  const replaced: Message = { ...kept, message_id, chat: info, date, ...content, ...shown }
  if (contentOf(replaced) === contentOf(message)) throw badRequest(notModified)
  // Telegram marks a message as edited when its content changes, not when only its buttons do.
  if (drop.length > 0) replaced.edit_date = unixSeconds(call.world.clock)
  chat.replace(replaced)
  return isInline ? true : replaced
}

const media = ["photo", "document", "voice", "sticker", "video", "audio", "animation"] as const

const hasMedia = (message: Message) => media.some((kind) => message[kind] !== undefined)

export const editMessageText: Method = (call) => {
  const text = readText(call)
  const edited = messageToEdit(call)
  if (edited.message.text === undefined) throw badRequest("there is no text in the message to edit")
  return replace(call, edited, textFields(text), ["text", "entities"])
}

export const editMessageCaption: Method = (call) => {
  const caption = captionFields(call)
  const edited = messageToEdit(call)
  if (!hasMedia(edited.message)) throw badRequest("there is no caption in the message to edit")
  return replace(call, edited, caption, ["caption", "caption_entities"])
}

export const editMessageMedia: Method = (call) => {
  const input = readInputMedia(call, call.params.structure("media"))
  const edited = messageToEdit(call)
  return replace(call, edited, mediaFields(input), [
    ...media,
    "text",
    "entities",
    "caption",
    "caption_entities",
  ])
}

export const editMessageReplyMarkup: Method = (call) => replace(call, messageToEdit(call), {}, [])
