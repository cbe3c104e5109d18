import type { SandboxClock } from "../time/SandboxClock.ts"
import { Ring } from "../world/Ring.ts"

export interface PausedCall {
  readonly bot: number
  readonly method: string
  readonly chatId: number | undefined
}

/** A call made before its announced `retry_after` had passed. Times in milliseconds. */
export interface Violation extends PausedCall {
  readonly at: number
  /** How long before the end of the pause. */
  readonly early: number
  /** How long after the pause was announced: almost zero if the call was already under way. */
  readonly sinceAnnounced: number
}

interface Pause {
  readonly announcedAt: number
  readonly until: number
}

type Scope = "chat" | "method" | "bot"

const remembered = 10_000

const keyOf = (scope: Scope, { bot, chatId, method }: PausedCall) => {
  if (scope === "bot") return `${bot}`
  return scope === "method" ? `${bot}/${method}` : `${bot}/${chatId ?? ""}`
}

/** Pauses announced by 429 answers: they stay in effect, and calls that ignore them are recorded. */
export class Pauses {
  readonly #clock: SandboxClock
  readonly #pauses = new Map<string, Pause>()
  readonly #violations = new Ring<Violation>(remembered)

  constructor(clock: SandboxClock) {
    this.#clock = clock
  }

  /** Calls that came too early, oldest first. */
  get violations(): ReadonlyArray<Violation> {
    return this.#violations.toArray()
  }

  /** `retryAfter` in seconds. */
  announce(scope: Scope, call: PausedCall, retryAfter: number) {
    const now = this.#clock.now()
    this.#pauses.set(keyOf(scope, call), { announcedAt: now, until: now + retryAfter * 1000 })
  }

  /**
   * Whole seconds a call still has to wait, undefined if it may proceed; calling it during a pause records a
   * violation.
   */
  check(call: PausedCall): number | undefined {
    if (this.#pauses.size === 0) return undefined
    const now = this.#clock.now()
    const remaining = this.#scopes(call).map((scope) => this.#early(keyOf(scope, call), call, now))
    const longest = Math.max(0, ...remaining)
    return longest === 0 ? undefined : Math.ceil(longest / 1000)
  }

  /** Lift all pauses and forget the violations. */
  clear() {
    this.#pauses.clear()
    this.#violations.clear()
  }

  /** Writing too fast doesn't stop a bot from reading. */
  #scopes({ chatId, method }: PausedCall): ReadonlyArray<Scope> {
    if (method === "getUpdates") return ["method"]
    return chatId === undefined ? ["method", "bot"] : ["method", "bot", "chat"]
  }

  #early(key: string, call: PausedCall, now: number) {
    const pause = this.#pauses.get(key)
    if (pause === undefined) return 0
    if (pause.until <= now) {
      this.#pauses.delete(key)
      return 0
    }
    const early = pause.until - now
    this.#violations.push({ ...call, at: now, early, sinceAnnounced: now - pause.announcedAt })
    return early
  }
}
