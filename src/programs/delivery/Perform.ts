import { Effect, Option } from "effect"
import { plainText } from "../../domain/Html.ts"
import type { MessageId } from "../../domain/Ids.ts"
import type { OutgoingMessage } from "../../domain/Outgoing.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"

/** A message as it was performed at last, which may differ from what was stored: an edit may have become a send. */
export interface Performed {
  readonly item: OutboxItem
  readonly messageId: Option.Option<MessageId>
}

const call = (item: OutboxItem, message: OutgoingMessage, format: { readonly parse_mode?: "HTML" }) =>
  Effect.flatMap(TelegramClient, (client) => {
    const text = format.parse_mode === undefined ? plainText(message.html) : message.html
    const reply_markup = message.keyboard
    switch (message._tag) {
      case "SendText":
        return client.sendMessage({ chat_id: item.chatId, text, ...format, reply_markup })
      case "SendPhoto":
        return client.sendPhoto({
          chat_id: item.chatId,
          photo: message.photo,
          caption: text,
          ...format,
          reply_markup,
        })
      case "EditText":
        return Effect.as(
          client.editMessageText({
            chat_id: item.chatId,
            message_id: message.messageId,
            text,
            ...format,
            reply_markup: message.keyboard,
          }),
          { message_id: message.messageId },
        )
    }
  })

/** The same words as a new message: Telegram can't edit the old one any more. */
const resend = (item: OutboxItem): OutboxItem => {
  const { html, keyboard } = item.message
  return { ...item, message: { _tag: "SendText", html, menu: true, ...(keyboard && { keyboard }) } }
}

const attempt = (item: OutboxItem, format: { readonly parse_mode?: "HTML" }) =>
  call(item, item.message, format).pipe(
    Effect.map((sent): Performed => ({ item, messageId: Option.some(sent.message_id) })),
    // Performed, but its id is lost.
    Effect.catchTag("TelegramMalformed", () => Effect.succeed<Performed>({ item, messageId: Option.none() })),
  )

const html = { parse_mode: "HTML" } as const

/** Sends a row in the way that still works; what it fails with is for the schedule to judge. */
export const perform = (item: OutboxItem): ReturnType<typeof attempt> =>
  Effect.catchTag(attempt(item, html), "TelegramRejected", (rejected) => {
    switch (rejected.kind) {
      case "not-modified":
        return Effect.succeed<Performed>({ item, messageId: Option.none() })
      case "not-editable":
        return item.message._tag === "EditText" ? attempt(resend(item), html) : Effect.fail(rejected)
      case "bad-markup":
        return Effect.zipRight(Metrics.errors.render, attempt(item, {}))
      case "migrated":
        return rejected.migratedTo === undefined
          ? Effect.fail(rejected)
          : attempt({ ...item, chatId: rejected.migratedTo }, html)
      case "query-too-old":
      case "chat-not-found":
      case "other":
        return Effect.fail(rejected)
    }
  })
