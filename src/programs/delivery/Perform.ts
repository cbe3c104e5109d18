import { Effect, Option } from "effect"
import type { OutgoingMessage } from "../../domain/Outgoing.ts"
import { plainText } from "../../domain/text/PlainText.ts"
import type { ChatId, MessageId } from "../../domain/Ids.ts"
import type { SentMessage } from "../../domain/telegram/SentMessage.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import type { DeadLetters } from "../../services/DeadLetters.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import type { Acknowledgement, Outbox, OutboxItem } from "../../services/Outbox.ts"
import type { ResumePdfs } from "../../services/ResumePdfs.ts"
import type { Reveals } from "../../services/Reveals.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import type { ChartPainter } from "../../services/ChartPainter.ts"
import { deliverResumePdf } from "./DeliverResumePdf.ts"
import { drawPhoto, type Drawn } from "./DrawPhoto.ts"
import { answering, performAlbum, performSeparately } from "./PerformAlbum.ts"
import { wordContacts } from "./WordContacts.ts"
import { fallbackMessage } from "./FallbackMessage.ts"
import { tellSender } from "./TellAuthor.ts"

/** A message as it was finally performed. It may differ from the stored one: an edit may have become a send. */
export interface Performed {
  readonly item: OutboxItem
  /** None when nothing was sent or the id was lost. */
  readonly messageId: Option.Option<MessageId>
  /** The messages of a conversation in an album, with the ids of their copies. */
  readonly copies?: NonNullable<Acknowledgement["copies"]>
}

type Format = { readonly parse_mode: "HTML" } | undefined
type Client = TelegramClient["Type"]

const otherwise = (
  attempt: Effect.Effect<unknown, TelegramError>,
  instead: Effect.Effect<void, TelegramError>,
): Effect.Effect<void, TelegramError> =>
  Effect.catchTag(Effect.asVoid(attempt), "TelegramRejected", () => instead)

/** Delete a message from a chat; if it is too old for that, at least remove its buttons. */
const deleteOrDisarm = (client: Client, chat_id: ChatId, message_id: MessageId) =>
  otherwise(
    client.deleteMessage({ chat_id, message_id }),
    otherwise(client.editMessageReplyMarkup({ chat_id, message_id }), Effect.void),
  )

type Simple = Drawn<Exclude<OutgoingMessage, { readonly _tag: "SendPaper" | "SendContacts" | "SendAlbum" }>>

type Edit = Extract<Simple, { readonly messageId: MessageId }>

const edit = (
  client: Client,
  chatId: ChatId,
  message: Edit,
  text: string,
  format: Format,
): Effect.Effect<SentMessage, TelegramError> => {
  switch (message._tag) {
    case "EditText": {
      const { messageId: message_id, keyboard: reply_markup } = message
      const edited = client.editMessageText({ chat_id: chatId, message_id, text, ...format, reply_markup })
      return Effect.as(edited, { message_id })
    }
    case "EditCaption": {
      const { messageId: message_id, keyboard: reply_markup } = message
      const params = { chat_id: chatId, message_id, caption: text, ...format, reply_markup }
      return Effect.as(client.editMessageCaption(params), { message_id })
    }
    case "EditPhoto": {
      const { messageId: message_id, keyboard: reply_markup, photo } = message
      const media = { type: "photo", media: photo, caption: text, ...format } as const
      const edited = client.editMessageMedia({ chat_id: chatId, message_id, media, reply_markup })
      return Effect.as(edited, { message_id })
    }
  }
}

const call = (
  client: Client,
  chatId: ChatId,
  message: Simple,
  format: Format,
): Effect.Effect<SentMessage, TelegramError> => {
  const text = format === undefined ? plainText(message.html) : message.html
  switch (message._tag) {
    case "SendText": {
      const { answers, keyboard: reply_markup, replaces } = message
      const sent = client.sendMessage({
        chat_id: chatId,
        text,
        ...format,
        reply_markup,
        ...answering(answers),
      })
      return replaces === undefined ? sent : Effect.zipRight(deleteOrDisarm(client, chatId, replaces), sent)
    }
    case "SendPhoto": {
      const { answers, photo, keyboard: reply_markup } = message
      const shown = { caption: text, ...format, reply_markup, ...answering(answers) }
      return client.sendPhoto({ chat_id: chatId, photo, ...shown })
    }
    case "SendDocument": {
      const { answers, document, keyboard: reply_markup } = message
      const shown = { caption: text, ...format, reply_markup, ...answering(answers) }
      return client.sendDocument({ chat_id: chatId, document, ...shown })
    }
    case "SendVoice": {
      const { answers, voice, keyboard: reply_markup } = message
      const shown = { caption: text, ...format, reply_markup, ...answering(answers) }
      return client.sendVoice({ chat_id: chatId, voice, ...shown })
    }
    case "EditText":
    case "EditCaption":
    case "EditPhoto":
      return edit(client, chatId, message, text, format)
  }
}

type Needs = ChartPainter | DeadLetters | DeliverySchedule | Outbox | ResumePdfs | Reveals | TelegramClient
type Attempt = Effect.Effect<Performed, TelegramError | StorageError, Needs>

const html = { parse_mode: "HTML" } as const
const withoutId = (item: OutboxItem): Effect.Effect<Performed> =>
  Effect.succeed({ item, messageId: Option.none() })

type Single = Exclude<OutgoingMessage, { readonly _tag: "SendAlbum" }>

type Sending = Effect.Effect<SentMessage, TelegramError | StorageError, Needs>

const send = (client: Client, item: OutboxItem, message: Single, format: Format): Sending => {
  const { chatId } = item
  if (message._tag === "SendPaper") return deliverResumePdf(item, message, format)
  if (message._tag === "SendContacts")
    return Effect.flatMap(wordContacts(chatId, message), (worded) => call(client, chatId, worded, format))
  return "photo" in message
    ? Effect.flatMap(drawPhoto(item, message), (drawn) => call(client, chatId, drawn, format))
    : call(client, chatId, message, format)
}

const attempt = (client: Client, item: OutboxItem, format: Format): Attempt => {
  const { message } = item
  return message._tag === "SendAlbum"
    ? performAlbum(item, message, format)
    : Effect.map(send(client, item, message, format), (sent) => ({
        item,
        messageId: Option.some(sent.message_id),
      }))
}

/** Send rows in whichever way still works; remaining failures are settled by the schedule. */
export const makePerform = Effect.map(TelegramClient, (client) => {
  const perform = (item: OutboxItem, format: Format): Attempt =>
    Effect.catchAll(attempt(client, item, format), (error) => recover(item, error, format))

  const recover = (item: OutboxItem, error: TelegramError | StorageError, format: Format): Attempt => {
    // Sent, but its id is lost.
    if (error._tag === "TelegramMalformed") return withoutId(item)
    if (error._tag !== "TelegramRejected") return Effect.fail(error)
    switch (error.kind) {
      case "not-modified":
        return withoutId(item)
      case "bad-markup":
        if (format === undefined) return Effect.fail(error)
        Metrics.count(Metrics.errors.render)
        return perform(item, undefined)
      case "migrated":
        return error.migratedTo === undefined
          ? Effect.fail(error)
          : attempt(client, { ...item, chatId: error.migratedTo }, html)
      case "not-editable":
      case "bad-file":
      case "other": {
        if (item.message._tag === "SendAlbum") return performSeparately(item, item.message)
        const next = fallbackMessage(item, error.kind)
        return next === undefined
          ? Effect.fail(error)
          : Effect.zipLeft(perform(next, format), tellSender(item))
      }
      case "query-too-old":
      case "chat-not-found":
        return Effect.fail(error)
    }
  }

  return (item: OutboxItem) => perform(item, html)
})
