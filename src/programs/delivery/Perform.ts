import { Effect, Option } from "effect"
import { plainText } from "../../domain/PlainText.ts"
import type { MessageId } from "../../domain/Ids.ts"
import type { SentMessage } from "../../domain/telegram/SentMessage.ts"
import type { TelegramError } from "../../domain/TelegramError.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"

/** A message as it was performed at last, which may differ from what was stored: an edit may have become a send. */
export interface Performed {
  readonly item: OutboxItem
  /** None when nothing was sent or its id was lost. */
  readonly messageId: Option.Option<MessageId>
}

type Format = { readonly parse_mode: "HTML" } | undefined
type Client = TelegramClient["Type"]

const call = (
  client: Client,
  { chatId, message }: OutboxItem,
  format: Format,
): Effect.Effect<SentMessage, TelegramError> => {
  const text = format === undefined ? plainText(message.html) : message.html
  switch (message._tag) {
    case "SendText":
      return client.sendMessage({ chat_id: chatId, text, ...format, reply_markup: message.keyboard })
    case "SendPhoto": {
      const { photo, keyboard: reply_markup } = message
      return client.sendPhoto({ chat_id: chatId, photo, caption: text, ...format, reply_markup })
    }
    case "EditText": {
      const { messageId: message_id, keyboard: reply_markup } = message
      const edited = client.editMessageText({ chat_id: chatId, message_id, text, ...format, reply_markup })
      return Effect.as(edited, { message_id })
    }
  }
}

/** The same words as a new message: Telegram can't edit the old one any more. */
const resend = (item: OutboxItem): OutboxItem => {
  const { html, keyboard } = item.message
  return { ...item, message: { _tag: "SendText", html, menu: true, ...(keyboard && { keyboard }) } }
}

const html = { parse_mode: "HTML" } as const
const withoutId = (item: OutboxItem): Effect.Effect<Performed> =>
  Effect.succeed({ item, messageId: Option.none() })

/** Sends rows in the way that still works; what remains a failure is for the schedule to judge. */
export const makePerform = Effect.map(TelegramClient, (client) => {
  const attempt = (item: OutboxItem, format: Format): Effect.Effect<Performed, TelegramError> =>
    Effect.map(call(client, item, format), (sent) => ({ item, messageId: Option.some(sent.message_id) }))

  const recover = (item: OutboxItem, error: TelegramError): Effect.Effect<Performed, TelegramError> => {
    // Performed, but its id is lost.
    if (error._tag === "TelegramMalformed") return withoutId(item)
    if (error._tag !== "TelegramRejected") return Effect.fail(error)
    switch (error.kind) {
      case "not-modified":
        return withoutId(item)
      case "not-editable":
        return item.message._tag === "EditText" ? attempt(resend(item), html) : Effect.fail(error)
      case "bad-markup":
        Metrics.count(Metrics.errors.render)
        return attempt(item, undefined)
      case "migrated":
        return error.migratedTo === undefined
          ? Effect.fail(error)
          : attempt({ ...item, chatId: error.migratedTo }, html)
      case "query-too-old":
      case "chat-not-found":
      case "other":
        return Effect.fail(error)
    }
  }

  return (item: OutboxItem) => Effect.catchAll(attempt(item, html), (error) => recover(item, error))
})
