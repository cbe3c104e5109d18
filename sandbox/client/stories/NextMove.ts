import type { InlineKeyboardButton } from "@grammyjs/types"
import type { StoryRule } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"

/** A shorter label, such as Yes, must be the whole text of its button. */
const shortest = 4

/** What somebody in a story does next. */
export type Move =
  | { readonly _tag: "Press"; readonly messageId: number; readonly data: string; readonly label: string }
  | { readonly _tag: "Say"; readonly text: string }

/** The bot's messages since the persona last wrote. */
export const freshMessages = (messages: ReadonlyArray<Message>, persona: number): ReadonlyArray<Message> =>
  messages.slice(messages.findLastIndex(({ from }) => from?.id === persona) + 1)

const wordsOf = ({ caption, text }: Message) => text ?? caption ?? ""

/** Whether one of the texts is in one of the messages. */
export const areSeen = (messages: ReadonlyArray<Message>, texts: ReadonlyArray<string>) =>
  messages.some((message) => texts.some((text) => wordsOf(message).includes(text)))

const buttonsOf = ({ reply_markup }: Message): ReadonlyArray<InlineKeyboardButton.CallbackButton> =>
  (reply_markup?.inline_keyboard ?? []).flat().filter((button) => "callback_data" in button)

/** The number of the line that has a text, in a numbered list such as `2. Driver · Samarkand`. */
const numberOf = (message: Message, wanted: string): string | undefined =>
  wordsOf(message)
    .split("\n")
    .find((line) => line.includes(wanted))
    ?.match(/^(\d{1,3})\. /)?.[1]

const labelled = (message: Message, wanted: string): Move | undefined => {
  const buttons = buttonsOf(message)
  const number = numberOf(message, wanted)
  const found =
    buttons.find(({ text }) => text === wanted) ??
    buttons.find(({ text }) => wanted.length >= shortest && text.includes(wanted)) ??
    buttons.find(({ text }) => text === number)
  return found === undefined
    ? undefined
    : { _tag: "Press", messageId: message.message_id, data: found.callback_data, label: found.text }
}

const moveBy = ({ press = [], say, sees }: StoryRule, fresh: ReadonlyArray<Message>): Move | undefined => {
  const seen = sees === undefined ? fresh : fresh.filter((message) => areSeen([message], [sees]))
  const last = seen.findLast((message) => buttonsOf(message).length > 0)
  const pressed = last === undefined ? [] : press.flatMap((wanted) => labelled(last, wanted) ?? [])
  if (pressed[0] !== undefined) return pressed[0]
  return say !== undefined && seen.length > 0 ? { _tag: "Say", text: say } : undefined
}

/** What the first rule that fits says to do; undefined if none fits. */
export const nextMove = (
  rules: ReadonlyArray<StoryRule>,
  fresh: ReadonlyArray<Message>,
): Move | undefined => {
  for (const rule of rules) {
    const move = moveBy(rule, fresh)
    if (move !== undefined) return move
  }
  return undefined
}
