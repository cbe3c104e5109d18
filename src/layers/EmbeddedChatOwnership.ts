import { Effect, Layer } from "effect"
import type { ChatId } from "../domain/Ids.ts"
import { ChatOwnership } from "../services/ChatOwnership.ts"
import type { InboxItem } from "../services/Inbox.ts"
import { Conditions } from "./Conditions.ts"

/** Plain queues by chat: a keyed stream or a fiber a chat costs 20 to 220 % more an update. */
class Lanes {
  readonly conditions = new Conditions()
  readonly #queues = new Map<ChatId, Array<InboxItem>>()
  readonly #ready: Array<ChatId> = []
  pending = 0

  readonly hasReady = (): boolean => this.#ready.length > 0

  wake(items: ReadonlyArray<InboxItem>): void {
    for (const item of items) {
      const queue = this.#queues.get(item.chatId)
      if (queue === undefined) {
        this.#queues.set(item.chatId, [item])
        this.#ready.push(item.chatId)
      } else queue.push(item)
    }
    this.pending += items.length
    this.conditions.check()
  }

  take(max: number): ReadonlyArray<InboxItem> {
    return this.#ready.splice(0, max).flatMap((chat) => this.#queues.get(chat)?.[0] ?? [])
  }

  settle(taken: ReadonlyArray<InboxItem>): void {
    for (const { chatId } of taken) {
      const queue = this.#queues.get(chatId) ?? []
      queue.shift()
      if (queue.length > 0) this.#ready.push(chatId)
      else this.#queues.delete(chatId)
    }
    this.pending -= taken.length
    this.conditions.check()
  }
}

/** One process: every chat is ours; lanes live in memory and are filled again from the inbox at start. */
export const EmbeddedChatOwnership = Layer.sync(ChatOwnership, () => {
  const lanes = new Lanes()
  return ChatOwnership.of({
    asPoller: (poll) => poll,
    wake: (items) =>
      Effect.sync(() => {
        lanes.wake(items)
      }),
    take: (max) => Effect.map(lanes.conditions.wait(lanes.hasReady), () => lanes.take(max)),
    settle: (taken) =>
      Effect.sync(() => {
        lanes.settle(taken)
      }),
    pending: Effect.sync(() => lanes.pending),
    awaitBelow: (limit) => lanes.conditions.wait(() => lanes.pending < limit),
  })
})
