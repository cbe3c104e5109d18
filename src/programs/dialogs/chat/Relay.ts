import { Option } from "effect"
import { encodeTap } from "../../../domain/CallbackData.ts"
import { html, type Html, lines } from "../../../domain/Html.ts"
import { privateChat } from "../../../domain/Ids.ts"
import type { InlineButton, InlineKeyboard } from "../../../domain/Keyboard.ts"
import type { Conversation, Said, Side } from "../../../domain/market/Conversation.ts"
import type { Outgoing, OutgoingMessage } from "../../../domain/Outgoing.ts"
import { splitText } from "../../../domain/SplitText.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { nameOf, topicOf } from "./Names.ts"
import type { Receiver } from "./Receivers.ts"

/** UTF-16 units of a part of a text: the lines above it fit into a message with it. */
const textRoom = 3_500

/** The same of what stands under a file. */
const captionRoom = 750

const quoted = (head: Html, text: string): Html =>
  text.trim() === "" ? head : lines(head, html`<blockquote>${text}</blockquote>`)

const texts = (head: Html | undefined, text: string): ReadonlyArray<OutgoingMessage> =>
  splitText(text, textRoom)
    .map((part, index) => quoted(index === 0 && head ? head : html`…`, part))
    .map(({ value }) => ({ _tag: "SendText", html: value, menu: false }))

const fileMessage = (kind: Exclude<Said["kind"], "text">, file: string, caption: Html): OutgoingMessage => {
  const shown = { html: caption.value, menu: false }
  switch (kind) {
    case "photo":
      return { _tag: "SendPhoto", photo: file, ...shown }
    case "document":
      return { _tag: "SendDocument", document: file, ...shown }
    case "voice":
      return { _tag: "SendVoice", voice: file, ...shown }
  }
}

/** What was said as messages: a file with as much under it as goes there, texts in parts where they are long. */
export const messagesOf = (head: Html, { file, kind, text }: Said): ReadonlyArray<OutgoingMessage> => {
  if (kind === "text" || Option.isNone(file)) return texts(head, text)
  return text.length <= captionRoom
    ? [fileMessage(kind, file.value, quoted(head, text))]
    : [fileMessage(kind, file.value, head), ...texts(undefined, text)]
}

const onNotice = (text: string, act: string, id: number): InlineButton => ({
  text,
  callback_data: encodeTap({ _tag: "Do", area: "chat", act, id, arg: "" }, "notice"),
})

export type EventAct = "reply" | "share" | "open"

/** What can be done about an event of a conversation, from the event itself. */
const eventKeyboard = (t: Texts, { id }: Conversation, acts: ReadonlyArray<EventAct>): InlineKeyboard => ({
  inline_keyboard: acts.map((name) => [onNotice(t.chat[name], name, id)]),
})

/** Who it is from and about what; in short for one who is in the conversation. */
const headFor = (t: Texts, conversation: Conversation, from: Side, listens: boolean): Html => {
  const name = nameOf(t, conversation, from)
  if (listens) return html`💬 <b>${name}</b>`
  const topic = topicOf(conversation)
  return lines(html`💬 <b>${t.chat.wrote(name)}</b>`, topic === "" ? undefined : html`${topic}`)
}

/** What a side said, for one of the other: `text` as they may read it. */
export const relayed = (
  conversation: Conversation,
  from: Side,
  said: Said,
  { account, listens }: Receiver,
  acts: ReadonlyArray<EventAct>,
): ReadonlyArray<Outgoing> => {
  const t = locales[account.locale]
  const parts = messagesOf(headFor(t, conversation, from, listens), said)
  const keyboard = eventKeyboard(t, conversation, acts)
  return parts.map((message, index) => ({
    chatId: privateChat(account.id),
    lane: "notice",
    message: index === parts.length - 1 && !listens ? { ...message, keyboard } : message,
  }))
}

/** Something that happened in a conversation, told to one of the other side than `from`. */
export const told = (
  conversation: Conversation,
  from: Side,
  { account }: Receiver,
  line: (t: Texts, name: string) => Html,
  acts: ReadonlyArray<EventAct> = ["open"],
): Outgoing => {
  const t = locales[account.locale]
  const topic = topicOf(conversation)
  const text = lines(line(t, nameOf(t, conversation, from)), topic === "" ? undefined : html`${topic}`)
  return {
    chatId: privateChat(account.id),
    lane: "notice",
    message: {
      _tag: "SendText",
      html: text.value,
      keyboard: eventKeyboard(t, conversation, acts),
      menu: false,
    },
  }
}
