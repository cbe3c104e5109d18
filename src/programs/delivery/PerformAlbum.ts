import { Clock, Effect, Option, Struct } from "effect"
import type { FilePart, SendAlbum, SendText } from "../../domain/Outgoing.ts"
import { plainText } from "../../domain/text/PlainText.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Outbox, type OutboxItem } from "../../services/Outbox.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"

/** Reply parameters, in the same topic of a group; Telegram sends without them if the original message is gone. */
export const answering = (answers: SendText["answers"]) =>
  answers === undefined
    ? undefined
    : {
        message_thread_id: answers.topic,
        reply_parameters: { message_id: answers.messageId, allow_sending_without_reply: true },
      }

/** Send the files together; the ids of all copies are remembered. */
export const performAlbum = (
  item: OutboxItem,
  { parts }: SendAlbum,
  format: { readonly parse_mode: "HTML" } | undefined,
) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    const captioned = ({ html }: FilePart) => ({
      caption: format === undefined ? plainText(html) : html,
      ...format,
    })
    const photos = parts.flatMap((part) =>
      part._tag === "SendPhoto" ? [{ type: "photo", media: part.photo, ...captioned(part) } as const] : [],
    )
    const documents = parts.flatMap((part) =>
      part._tag === "SendDocument"
        ? [{ type: "document", media: part.document, ...captioned(part) } as const]
        : [],
    )
    const media = photos.length > 0 ? photos : documents
    const params = { chat_id: item.chatId, ...answering(parts[0]?.answers) }
    const sent = yield* client.sendMediaGroup({ ...params, media })
    const copies = parts.flatMap(({ copyOf }, index) => {
      const id = sent[index]?.message_id
      return copyOf === undefined || id === undefined ? [] : [[copyOf, id] as const]
    })
    return { item, messageId: Option.fromNullable(sent[0]?.message_id), copies }
  })

/** Send the parts one by one, so that one file that Telegram refuses doesn't take the others with it. */
export const performSeparately = (item: OutboxItem, { parts, ...album }: SendAlbum) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const schedule = yield* DeliverySchedule
    const each = parts.map((message) => ({ ...Struct.omit(item, "id"), message }))
    yield* schedule.offer(yield* outbox.add(each, yield* Clock.currentTimeMillis))
    return { item: { ...item, message: { ...album, parts: [] } }, messageId: Option.none() }
  })
