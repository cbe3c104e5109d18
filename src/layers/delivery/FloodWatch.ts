import type { ChatId } from "../../domain/Ids.ts"

/**
 * Tells a global 429 from a chat's own: Telegram's answers are the same. It is global when a second chat is limited and
 * no call that started after the first 429 has succeeded.
 */
export class FloodWatch {
  #since = 0
  readonly #limited = new Set<ChatId>()

  /** A chat was limited; true when everybody has to wait. */
  limited(chat: ChatId, now: number): boolean {
    if (this.#limited.size === 0) this.#since = now
    this.#limited.add(chat)
    return this.#limited.size > 1
  }

  succeeded(startedAt: number): void {
    if (this.#limited.size > 0 && startedAt >= this.#since) this.#limited.clear()
  }
}
