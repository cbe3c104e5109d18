import type { ForceReply, KeyboardButton, ReplyKeyboardMarkup } from "@grammyjs/types"
import type { Message } from "../world/Message.ts"
import type { PressTarget } from "./Press.ts"

interface FoundButton {
  readonly messageId: number
  readonly data: string
}

const callbackButtons = (message: Message) =>
  (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) =>
      "callback_data" in button ? [{ label: button.text, data: button.callback_data }] : [],
    )

const labels = (messages: ReadonlyArray<Message>) =>
  messages.flatMap((message) => callbackButtons(message).map(({ label }) => label)).join(", ")

/**
 * The button that a press refers to: the latest with exactly this label, or else the latest whose label
 * contains it. Throws if there is none, with a list of the existing ones.
 */
export const findButton = (messages: ReadonlyArray<Message>, target: PressTarget): FoundButton => {
  const { data, label, messageId } = typeof target === "string" ? { label: target } : target
  const candidates = messages.filter((message) => messageId === undefined || message.message_id === messageId)
  if (data !== undefined) {
    const message = messageId ?? messages.findLast(({ from }) => from?.is_bot === true)?.message_id
    return { messageId: message ?? 0, data }
  }
  const buttons = candidates
    .toReversed()
    .flatMap((message) => callbackButtons(message).map((button) => ({ ...button, message })))
  const found =
    buttons.find((button) => button.label === label) ??
    buttons.find((button) => label !== undefined && button.label.includes(label))
  if (found !== undefined) return { messageId: found.message.message_id, data: found.data }
  throw new Error(`no button ${JSON.stringify(target)}; there are: ${labels(candidates)}`)
}

/** The key of a reply keyboard with this label. Throws if there is none. */
export const findKey = (
  keyboard: ReplyKeyboardMarkup | ForceReply | undefined,
  label: string,
): KeyboardButton | string => {
  const keys = keyboard !== undefined && "keyboard" in keyboard ? keyboard.keyboard.flat() : []
  const found = keys.find((key) => (typeof key === "string" ? key : key.text) === label)
  if (found === undefined) throw new Error(`no key "${label}" on the reply keyboard`)
  return found
}
