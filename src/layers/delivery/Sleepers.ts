import type { ChatQueue } from "./ChatQueue.ts"

interface Sleeper {
  readonly chat: ChatQueue
  readonly until: number
}

/** Chats that wait for a time, latest first. An entry is void once its chat is placed elsewhere. */
export class Sleepers {
  readonly #entries: Array<Sleeper> = []

  add(chat: ChatQueue, until: number): void {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle]?.until ?? 0) > until) low = middle + 1
      else high = middle
    }
    this.#entries.splice(low, 0, { chat, until })
  }

  /** Remove and return the next chat whose time has come. */
  due(now: number): ChatQueue | undefined {
    if (this.earliest > now) return undefined
    return this.#entries.pop()?.chat
  }

  /** The earliest wake-up time; infinite without sleepers. */
  get earliest(): number {
    let last = this.#entries.at(-1)
    while (last !== undefined && last.chat.place !== last.until) {
      this.#entries.pop()
      last = this.#entries.at(-1)
    }
    return last?.until ?? Infinity
  }
}
