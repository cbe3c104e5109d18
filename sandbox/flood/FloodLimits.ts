import type { SandboxClock } from "../time/SandboxClock.ts"
import { type Limit, TokenBucket } from "./TokenBucket.ts"

export interface FloodSetup {
  readonly chat: Limit
  readonly group: Limit
  readonly overall: Limit
}

/**
 * The limits in Telegram's FAQ: about one message per second to a person, 20 per minute to a group, 30 per
 * second overall.
 */
export const realisticLimits: FloodSetup = {
  chat: { rate: 1, burst: 5 },
  group: { rate: 20 / 60, burst: 20 },
  overall: { rate: 30, burst: 30 },
}

export type FloodScope = "chat" | "bot"

interface Refusal {
  readonly scope: FloodScope
  /** Whole seconds. */
  readonly retryAfter: number
}

const limited = /^(?:send(?!ChatAction)|copy|forward|edit)/

/** Rate limits per bot; without a configuration there are none. */
export class FloodLimits {
  readonly #clock: SandboxClock
  readonly #buckets = new Map<string, TokenBucket>()
  setup: FloodSetup | undefined

  constructor(clock: SandboxClock, setup: FloodSetup | undefined) {
    this.#clock = clock
    this.setup = setup
  }

  /** Count a call; returns the refusal if it exceeds a limit. */
  admit(bot: number, method: string, chatId: number | undefined): Refusal | undefined {
    const { setup } = this
    if (setup === undefined || chatId === undefined || !limited.test(method)) return undefined
    const now = this.#clock.now()
    const overall = this.#bucket(`${bot}`, setup.overall, now)
    const chat = this.#bucket(`${bot}/${chatId}`, chatId < 0 ? setup.group : setup.chat, now)
    const waits = { chat: chat.wait(now), bot: overall.wait(now) }
    if (waits.chat > 0) return { scope: "chat", retryAfter: Math.ceil(waits.chat / 1000) }
    if (waits.bot > 0) return { scope: "bot", retryAfter: Math.ceil(waits.bot / 1000) }
    chat.take()
    overall.take()
    return undefined
  }

  #bucket(key: string, limit: Limit, now: number) {
    const known = this.#buckets.get(key)
    if (known !== undefined) return known
    const bucket = new TokenBucket(limit, now)
    this.#buckets.set(key, bucket)
    return bucket
  }
}
