import type { ChatId } from "../../domain/Ids.ts"

/** How long a chat is left alone before nothing it was sent can count against it: Telegram's limits are 1 a second, in groups 20 a minute. */
const restOf = (chat: ChatId): number => (chat < 0 ? longestRest : 5_000)
const longestRest = 60_000

/** Rested chats refused within `together` of each other, and nothing sent meanwhile, are no coincidence. */
const enough = 3
const together = 10_000

/** After this it is tried again, whatever was asked for: what was taken for everybody's limit may be some chats' own. */
const longestPause = 30_000

interface Call {
  /** The last call that may have been performed; a refused one is not. */
  readonly servedAt: number
  readonly startedAt: number
  /** The last call was refused, and for this chat alone. */
  readonly wasRefused: boolean
}

const never: Call = { servedAt: -Infinity, startedAt: -Infinity, wasRefused: false }

/**
 * Tells a 429 for everybody from a chat's own: Telegram's answers are the same. A chat that is written to fast, or was
 * refused the last time, says nothing about the others; several that had rested do, when no call that started after
 * the first refusal has succeeded.
 */
export class FloodWatch {
  /** The last call to each chat, and the one before, oldest first. */
  readonly #calls = new Map<ChatId, { readonly last: Call; readonly before: Call }>()
  /** Rested chats that were refused, and when. */
  readonly #refused = new Map<ChatId, number>()
  /** When the first of them was refused; infinite while there is none. */
  #since = Infinity
  /** Everybody had to wait, and nothing has gone through since: then every refusal means everybody. */
  #isEverybodys = false

  /** A call starts. */
  began(chat: ChatId, now: number): void {
    const before = this.#calls.get(chat)?.last ?? never
    this.#calls.delete(chat)
    this.#calls.set(chat, { before, last: { servedAt: now, startedAt: now, wasRefused: false } })
    for (const [other, { last }] of this.#calls) {
      if (now - last.startedAt < longestRest) break
      this.#calls.delete(other)
    }
  }

  /** A chat was refused until a time; returns until when everybody has to wait, 0 when only this chat has to. */
  limited(chat: ChatId, now: number, until: number): number {
    const { before, last } = this.#calls.get(chat) ?? { before: never, last: never }
    const isRested = !before.wasRefused && last.startedAt - before.servedAt >= restOf(chat)
    if (isRested) this.#suspect(chat, now)
    if (this.#refused.size >= enough) this.#confirm()
    const { servedAt } = before
    this.#calls.set(chat, { before, last: { ...last, servedAt, wasRefused: !this.#isEverybodys } })
    return this.#isEverybodys ? Math.min(until, now + longestPause) : 0
  }

  /** A call that started then went through; true when it shows that nobody else has to wait. */
  succeeded(startedAt: number): boolean {
    if (startedAt < this.#since) return false
    this.#refused.clear()
    this.#since = Infinity
    this.#isEverybodys = false
    return true
  }

  #suspect(chat: ChatId, now: number): void {
    for (const [other, at] of this.#refused) if (now - at > together) this.#refused.delete(other)
    if (this.#refused.size === 0) this.#since = now
    this.#refused.set(chat, now)
  }

  /** None of them was refused for what it had been sent. */
  #confirm(): void {
    this.#isEverybodys = true
    for (const chat of this.#refused.keys()) {
      const call = this.#calls.get(chat)
      if (call !== undefined) this.#calls.set(chat, { ...call, last: { ...call.last, wasRefused: false } })
    }
  }
}
