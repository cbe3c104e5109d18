import type { SeededRandom } from "../kit/SeededRandom.ts"
import type { Chat } from "./Chat.ts"

interface InlineMessage {
  readonly chat: Chat
  readonly messageId: number
}

/** Messages sent via a bot, which knows them only by an `inline_message_id`. */
export class InlineMessages {
  readonly #random: SeededRandom
  readonly #byId = new Map<string, InlineMessage>()
  #ids = new WeakMap<Chat, Map<number, string>>()

  constructor(random: SeededRandom) {
    this.#random = random
  }

  /** The inline id of a message, assigned if it has none. */
  idOf(chat: Chat, messageId: number): string {
    const ids = this.#ids.get(chat) ?? new Map<number, string>()
    this.#ids.set(chat, ids)
    const known = ids.get(messageId)
    if (known !== undefined) return known
    const id = this.#random.word(27)
    ids.set(messageId, id)
    this.#byId.set(id, { chat, messageId })
    return id
  }

  clear() {
    this.#byId.clear()
    this.#ids = new WeakMap()
  }

  find(id: string) {
    return this.#byId.get(id)
  }
}
