import type { ChatId } from "../../domain/Ids.ts"
import type { Waiting } from "../../services/ChatOwnership.ts"
import type { InboxEntry } from "../../services/Inbox.ts"
import { Conditions } from "../delivery/Conditions.ts"
import { Lane } from "./Lane.ts"

/** Plain queues by chat. A keyed stream or a fiber per chat would cost 20 to 220 % more per update. */
export class Lanes {
  readonly conditions = new Conditions()
  readonly #lanes = new Map<ChatId, Lane>()
  readonly #ready: Array<ChatId> = []
  pending = 0
  /** The number of pending updates, of each chat only those that count. */
  weight = 0

  readonly hasReady = (): boolean => this.#ready.length > 0

  wake(items: ReadonlyArray<Waiting>): void {
    for (const item of items) {
      let lane = this.#lanes.get(item.chatId)
      if (lane === undefined) {
        this.#lanes.set(item.chatId, (lane = new Lane(item.chatId)))
        this.#ready.push(item.chatId)
      }
      this.weight -= lane.weight
      lane.push(item)
      this.weight += lane.weight
    }
    this.pending += items.length
    this.conditions.check()
  }

  take(max: number): ReadonlyArray<Waiting> {
    return this.#ready.splice(0, max).flatMap((chat) => this.#lanes.get(chat)?.head ?? [])
  }

  settle(taken: ReadonlyArray<InboxEntry>): void {
    for (const { chatId } of taken) {
      const lane = this.#lanes.get(chatId)
      if (lane === undefined) continue
      this.weight -= lane.weight
      lane.shift()
      this.weight += lane.weight
      if (lane.length > 0) this.#ready.push(chatId)
      else this.#lanes.delete(chatId)
    }
    this.pending -= taken.length
    this.conditions.check()
  }
}
