import { Clock, Effect } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import type { OutgoingMessage, Receipt } from "../../domain/Outgoing.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Outbox, type OutboxItem } from "../../services/Outbox.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { refusedOf } from "./FallbackMessage.ts"

/** The bot's reaction to a message that has arrived at the other side. */
const arrived = { type: "emoji", emoji: "✍" } as const

/** An album has that of its first part. */
const receiptOf = (message: OutgoingMessage): Receipt | undefined => {
  if (message._tag === "SendAlbum") return message.parts[0]?.receipt
  return "receipt" in message ? message.receipt : undefined
}

/** A notice that is stored in the outbox first. */
const tell = (chatId: ChatId, html: string) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const schedule = yield* DeliverySchedule
    const notice = { chatId, lane: "notice", message: { _tag: "SendText", html, menu: false } } as const
    yield* schedule.offer(yield* outbox.add([notice], yield* Clock.currentTimeMillis))
  })

/** Notify the person who sent a refused file that only its words arrived. */
export const tellSender = ({ message }: OutboxItem) => {
  const sender = refusedOf(message)?.sender
  return sender === undefined ? Effect.void : tell(sender.chatId, sender.html)
}

/** Notify the author of a forwarded message that it didn't arrive. */
export const tellLost = ({ message }: OutboxItem, why: "unreachable" | "lost") => {
  const receipt = receiptOf(message)
  const html = receipt?.[why]
  return receipt === undefined || html === undefined ? Effect.void : tell(receipt.chatId, html)
}

/** Mark the author's message as arrived. Not durable: without the mark, nothing is claimed. */
export const markArrived = ({ message }: OutboxItem) => {
  const { chatId: chat_id, messageId: message_id } = receiptOf(message) ?? {}
  return chat_id === undefined || message_id === undefined
    ? Effect.void
    : Effect.flatMap(TelegramClient, (client) =>
        Effect.ignore(client.setMessageReaction({ chat_id, message_id, reaction: [arrived] })),
      )
}
