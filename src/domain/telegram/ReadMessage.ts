import { Option } from "effect"
import { Act } from "../Incoming.ts"
import { hasContent, type Message } from "./Update.ts"

const command = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s([\s\S]*))?$/i

/** In a group only commands addressed to this bot count; in a private chat a command to another bot is plain text. */
const commandOf = (text: string, isPrivate: boolean, botUsername: string): Act | undefined => {
  const [, name, addressee, payload] = command.exec(text) ?? []
  if (name === undefined) return undefined
  const isOurs = addressee === undefined ? isPrivate : addressee.toLowerCase() === botUsername.toLowerCase()
  return isOurs ? Act.Command({ name: name.toLowerCase(), payload: payload?.trim() ?? "" }) : undefined
}

/** Messages of other bots and automatic forwards of channel posts get no answer. */
const isNobodys = ({ from, is_automatic_forward: isForward }: Message): boolean =>
  from?.is_bot === true || isForward === true

const fileOf = ({ caption: words, document, photo, voice }: Message): Act | undefined => {
  const caption = Option.fromNullable(words)
  const largest = photo?.at(-1)
  if (largest !== undefined) return Act.Photo({ fileId: largest.file_id, caption })
  if (document !== undefined) {
    const { file_id: fileId, file_name: name, mime_type: mime } = document
    return Act.Document({
      fileId,
      caption,
      ...(name !== undefined && { name }),
      ...(mime !== undefined && { mime }),
    })
  }
  return voice === undefined ? undefined : Act.Voice({ fileId: voice.file_id })
}

/** The act in a message; service messages of Telegram's are silent. */
export const actOf = (message: Message, botUsername: string): Act => {
  const { contact, text } = message
  const isPrivate = message.chat.type === "private"
  if (isNobodys(message)) return Act.Silent()
  if (text !== undefined) {
    const asCommand = text.startsWith("/") ? commandOf(text, isPrivate, botUsername) : undefined
    return asCommand ?? (isPrivate ? Act.Text({ text }) : Act.Silent())
  }
  if (!isPrivate) return Act.Silent()
  const file = fileOf(message)
  if (file !== undefined) return file
  if (contact !== undefined)
    return Act.Contact({ phone: contact.phone_number, own: contact.user_id === message.from?.id })
  return hasContent(message) ? Act.OtherMessage() : Act.Silent()
}

/** The act in an edited message. */
export const editOf = (message: Message): Act =>
  isNobodys(message) || message.chat.type !== "private"
    ? Act.Silent()
    : Act.Edit({ text: message.text ?? message.caption ?? "" })
