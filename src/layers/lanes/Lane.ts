import type { ChatId, UpdateId } from "../../domain/Ids.ts"
import type { Waiting } from "../../services/ChatOwnership.ts"

/**
 * Updates of one chat that count towards the poll's limit; further ones are that chat's own backlog and hold up nobody
 * else.
 */
const counted = 5

/** Updates per chat whose content is in memory; the rest are read from the inbox when their turn comes. */
const held = 10

/** The pending updates of one chat: the first ones with their content, then ids. */
export class Lane {
  readonly #chatId: ChatId
  #held: Array<Waiting> = []
  #stored: Array<UpdateId> = []

  constructor(chatId: ChatId) {
    this.#chatId = chatId
  }

  get length(): number {
    return this.#held.length + this.#stored.length
  }

  /** How many of its updates count towards the poll's limit. */
  get weight(): number {
    return Math.min(counted, this.length)
  }

  get head(): Waiting | undefined {
    return this.#held[0]
  }

  push(item: Waiting): void {
    if (this.#stored.length === 0 && this.#held.length < held) this.#held.push(item)
    else this.#stored.push(item.updateId)
  }

  shift(): void {
    this.#held.shift()
    if (this.#held.length > 0) return
    this.#held = this.#stored.splice(0, held).map((updateId) => ({ updateId, chatId: this.#chatId }))
  }
}
