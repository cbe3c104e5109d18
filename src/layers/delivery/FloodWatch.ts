import type { ChatId } from "../../domain/Ids.ts"

/**
 * How long a chat must be idle before earlier messages can't count against its limit: 1 per second, in groups 20 per
 * minute.
 */
const restOf = (chat: ChatId): number => (chat < 0 ? longestRest : 5_000)
const longestRest = 60_000

/**
 * This many rested chats refused within `together` milliseconds, with nothing sent in between, mean a limit for all.
 */
const enough = 3
const together = 10_000

/**
 * Retry after at most this many milliseconds, whatever Telegram asked for: the limit may be that of a few chats after
 * all.
 */
const longestPause = 30_000

interface Call {
  /** When the last call that may have been performed started; a refused one was not. */
  readonly servedAt: number
  readonly startedAt: number
  /** Whether the last call was refused because of this chat alone. */
  readonly wasRefused: boolean
}

const never: Call = { servedAt: -Infinity, startedAt: -Infinity, wasRefused: false }

/**
 * Distinguishes a 429 for the whole bot from one for a single chat: Telegram's answers are the same. A refusal of a
 * chat that is written to often, or was refused the last time, tells nothing about the others. Refusals of several
 * rested chats do, unless a call that started after the first refusal has succeeded.
 */
export class FloodWatch {
  /** The last two calls to each chat, oldest first. */
  readonly #calls = new Map<ChatId, { readonly last: Call; readonly before: Call }>()
  /** Rested chats that were refused, and when. */
  readonly #refused = new Map<ChatId, number>()
  /** When the first of them was refused; infinite without one. */
  #since = Infinity
  /** Whether the whole bot is limited and no call has succeeded since: then every refusal counts for the whole bot. */
  #isEverybodys = false

  /** Record the start of a call. */
  began(chat: ChatId, now: number): void {
    const before = this.#calls.get(chat)?.last ?? never
    this.#calls.delete(chat)
    this.#calls.set(chat, { before, last: { servedAt: now, startedAt: now, wasRefused: false } })
    for (const [other, { last }] of this.#calls) {
      if (now - last.startedAt < longestRest) break
      this.#calls.delete(other)
    }
  }

  /** Record a 429 until a time. Returns until when the whole bot must wait, or 0 when only this chat must. */
  limited(chat: ChatId, now: number, until: number): number {
    const { before, last } = this.#calls.get(chat) ?? { before: never, last: never }
    const isRested = !before.wasRefused && last.startedAt - before.servedAt >= restOf(chat)
    if (isRested) this.#suspect(chat, now)
    if (this.#refused.size >= enough) this.#confirm()
    const { servedAt } = before
    this.#calls.set(chat, { before, last: { ...last, servedAt, wasRefused: !this.#isEverybodys } })
    return this.#isEverybodys ? Math.min(until, now + longestPause) : 0
  }

  /** Record the success of a call by its start time. Returns true if it shows that the whole bot isn't limited. */
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

  /** Mark the suspected refusals as caused by the limit on the whole bot rather than by their chats. */
  #confirm(): void {
    this.#isEverybodys = true
    for (const chat of this.#refused.keys()) {
      const call = this.#calls.get(chat)
      if (call !== undefined) this.#calls.set(chat, { ...call, last: { ...call.last, wasRefused: false } })
    }
  }
}
