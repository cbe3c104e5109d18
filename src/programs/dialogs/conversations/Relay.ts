import { Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { encodeTap } from "../../../domain/CallbackData.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { type MessageId, privateChat, type UserId } from "../../../domain/Ids.ts"
import type { InlineButton, InlineKeyboard } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  type ChatMessage,
  type Conversation,
  otherSide,
  type MessageContent,
  type Side,
} from "../../../domain/market/Conversation.ts"
import type { ChatMessageId, ConversationId } from "../../../domain/market/MarketIds.ts"
import type { Outgoing, OutgoingMessage, Receipt, Refused } from "../../../domain/Outgoing.ts"
import { oneLine } from "../../../domain/text/OneLine.ts"
import { splitText } from "../../../domain/text/SplitText.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Actor, Copy } from "../../../services/Conversations.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { nameOf, otherName, topicOf, wordsFor } from "../present/ConversationNames.ts"
import { textIn } from "../present/QuickAnswers.ts"
import type { Receiver } from "./Receivers.ts"

/** UTF-16 units of a part of a long text, which leave room for the lines above it. */
const textRoom = 3_500

/** UTF-16 units under a file, likewise. */
const captionRoom = 750

const quoted = (head: Html | undefined, text: string): Html =>
  lines(head, text.trim() === "" ? undefined : quote(text))

/** A message that carries content or a part of it. */
type Part = Extract<OutgoingMessage, { _tag: "SendText" | "SendPhoto" | "SendDocument" | "SendVoice" }>

const texts = (head: Html | undefined, text: string): ReadonlyArray<Part> =>
  splitText(text, textRoom)
    .map((part, index) => quoted(index === 0 && head ? head : html`…`, part))
    .map(({ value }) => ({ _tag: "SendText", html: value, menu: false }))

const fileMessage = (
  kind: Exclude<MessageContent["kind"], "text" | "answer">,
  file: string,
  caption: Html,
): Part => {
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

/** The messages that carry content: long texts are split, and a text too long for a caption follows its file. */
export const messagesOf = (
  head: Html | undefined,
  { file, kind, text }: MessageContent,
): ReadonlyArray<Part> => {
  if (kind === "text" || kind === "answer" || Option.isNone(file)) return texts(head, text)
  return text.length <= captionRoom
    ? [fileMessage(kind, file.value, quoted(head, text))]
    : [fileMessage(kind, file.value, head ?? html``), ...texts(undefined, text)]
}

/** Acts by the names of their labels. */
const eventActs = { reply: "reply", share: "askShare", open: "show" } as const
export type EventAct = keyof typeof eventActs

const onNotice = (t: Texts, name: EventAct, id: ConversationId): InlineButton => ({
  text: t.conversations[name],
  callback_data: encodeTap(areaTap("conversations", eventActs[name], { id }), "notice"),
})

/** Buttons on a notice about a conversation. */
const eventKeyboard = (t: Texts, { id }: Conversation, acts: ReadonlyArray<EventAct>): InlineKeyboard => ({
  inline_keyboard: acts.map((name) => [onNotice(t, name, id)]),
})

/** The sender's name and the subject; only the name if the receiver has the conversation open. */
const headFor = (t: Texts, conversation: Conversation, from: Side, listens: boolean): Html => {
  const name = nameOf(t, conversation, from)
  if (listens) return html`💬 <b>${name}</b>`
  const topic = topicOf(conversation)
  return lines(html`💬 <b>${t.conversations.wrote(name)}</b>`, topic === "" ? undefined : html`${topic}`)
}

/** A message that another one replies to, and where it is shown. */
export interface Answered {
  readonly message: ChatMessage
  readonly places: ReadonlyArray<Copy>
}

/** UTF-16 units of the words of a message that is replied to. */
const inReply = 80

/** The message that is replied to in words, for a reader to whom it isn't shown. */
const quotedReply = (t: Texts, conversation: Conversation, side: Side, { message }: Answered): Html => {
  const words = wordsFor(conversation, { side, hasContacts: false }, { ...message, text: textIn(t, message) })
  const file = Option.isNone(message.file) ? [] : [t.conversations.kinds[message.kind]]
  const line = [...file, ...(words === "" ? [] : [truncate(oneLine(words), inReply)])].join(" · ")
  return html`↩ <i>${line}</i>`
}

/** Details of a forwarded message. */
export interface Relayed {
  readonly by: Actor
  /** The author's language. */
  readonly locale: Locale
  readonly message: ChatMessageId
  /** The author's own message. */
  readonly source: MessageId | undefined
  /** Whether nobody else receives it, so that it is lost if it can't be delivered. */
  readonly isSole: boolean
  /** The message it replies to, and where that one is shown. */
  readonly answered: Answered | undefined
  /** A later part of an album, without a heading or buttons of its own. */
  readonly isRest: boolean
}

/** Messages to both sides if Telegram refuses a file permanently. */
const refusedFile = (
  conversation: Conversation,
  { by, locale }: Relayed,
  { kind, text }: MessageContent,
  { account }: Receiver,
): Refused => {
  const [mine, theirs] = [locales[locale], locales[account.locale]]
  const lost = html`<i>${theirs.conversations.fileLost(theirs.conversations.kinds[kind])}</i>`
  const head = headFor(theirs, conversation, by.side, false)
  const name = otherName(mine, { by, conversation })
  const notice = html`⚠️ ${mine.conversations.notDelivered(mine.conversations.kinds[kind], name)}`
  return {
    html: quoted(lines(head, lost), truncate(text, captionRoom)).value,
    sender: { chatId: privateChat(by.person), html: notice.value },
  }
}

/** What the author learns of the delivery to one receiver. */
const receiptFor = (
  conversation: Conversation,
  { by, isSole, locale, source }: Relayed,
  { kind }: MessageContent,
): Receipt => {
  const { conversations: t } = locales[locale]
  const name = otherName(locales[locale], { by, conversation })
  return {
    chatId: privateChat(by.person),
    messageId: source,
    ...(isSole && {
      unreachable: html`⚠️ ${t.unreachable(name)}`.value,
      lost: html`⚠️ ${t.notDelivered(t.kinds[kind], name)}`.value,
    }),
  }
}

/** A message forwarded to one receiver; `said.text` is already masked for them. */
export const relayed = (
  conversation: Conversation,
  relay: Relayed,
  said: MessageContent,
  receiver: Receiver,
  acts: ReadonlyArray<EventAct>,
): ReadonlyArray<Outgoing> => {
  const { account, listens } = receiver
  const t = locales[account.locale]
  const { answered, by } = relay
  const shown = answered?.places.find(({ chatId }) => chatId === privateChat(account.id))
  const name = relay.isRest ? undefined : headFor(t, conversation, by.side, listens)
  const isQuoted = answered !== undefined && shown === undefined && name !== undefined
  const head = isQuoted ? lines(name, quotedReply(t, conversation, otherSide(by.side), answered)) : name
  const parts = messagesOf(head, { ...said, text: textIn(t, said) })
  const keyboard = eventKeyboard(t, conversation, acts)
  const hasButtons = !listens && !relay.isRest
  return parts.map((part, index) => ({
    chatId: privateChat(account.id),
    lane: "notice",
    isBounded: true,
    about: [by.person],
    message: {
      ...part,
      ...(index === 0 && shown !== undefined && { answers: { messageId: shown.messageId } }),
      ...(index === parts.length - 1 && { receipt: receiptFor(conversation, relay, said) }),
      ...(index === parts.length - 1 && hasButtons && { keyboard }),
      ...(parts.length === 1 && { copyOf: relay.message }),
      ...(part._tag !== "SendText" && { refused: refusedFile(conversation, relay, said, receiver) }),
    },
  }))
}

interface ChangedMessage extends Pick<MessageContent, "kind" | "text"> {
  readonly author: UserId
  readonly message: ChatMessageId
  readonly side: Side
  /** Whether it is part of an album, which has no buttons. */
  readonly isPart: boolean
}

/** An edit of a forwarded message; undefined if the new text no longer fits into one message. */
export const changed = (
  conversation: Conversation,
  { author, isPart, kind, message, side, text }: ChangedMessage,
  { account }: Receiver,
  { chatId, messageId }: Copy,
): Outgoing | undefined => {
  const t = locales[account.locale]
  const words = quoted(headFor(t, conversation, side, isPart), text)
  if (text.length > (kind === "text" ? textRoom : captionRoom)) return undefined
  const shown = {
    messageId,
    html: words.value,
    ...(!isPart && { keyboard: eventKeyboard(t, conversation, ["reply", "open"]) }),
    copyOf: message,
  }
  return {
    chatId,
    lane: "notice",
    about: [author],
    message: kind === "text" ? { _tag: "EditText", ...shown } : { _tag: "EditCaption", ...shown },
  }
}

/** A notice to one receiver about an act in a conversation. */
export const told = (
  conversation: Conversation,
  by: Actor,
  { account }: Receiver,
  line: (t: Texts, name: string) => Html,
  acts: ReadonlyArray<EventAct> = ["open"],
): Outgoing => {
  const t = locales[account.locale]
  const topic = topicOf(conversation)
  const text = lines(line(t, nameOf(t, conversation, by.side)), topic === "" ? undefined : html`${topic}`)
  return {
    chatId: privateChat(account.id),
    lane: "notice",
    about: [by.person],
    message: {
      _tag: "SendText",
      html: text.value,
      keyboard: eventKeyboard(t, conversation, acts),
      menu: false,
    },
  }
}
