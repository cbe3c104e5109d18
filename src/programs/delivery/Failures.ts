import { Duration } from "effect"
import type { OutboxId } from "../../services/Outbox.ts"

/**
 * How long a message may fail, in milliseconds, while others succeed: then the problem is the message, not Telegram.
 */
const alone = Duration.toMillis("1 hour")
const recently = Duration.toMillis("10 minutes")

/** How long a message may fail in any case, in milliseconds: after that it is of no use, and it holds up its chat. */
const longest = Duration.toMillis("24 hours")

interface Failing {
  readonly tries: number
  readonly since: number
}

/** Messages being retried after failures. Times in steady milliseconds. */
export class Failures {
  readonly #failing = new Map<OutboxId, Failing>()
  #succeededAt = -Infinity

  tries(id: OutboxId): number {
    return this.#failing.get(id)?.tries ?? 0
  }

  failed(id: OutboxId, now: number): void {
    const { since, tries } = this.#failing.get(id) ?? { tries: 0, since: now }
    this.#failing.set(id, { tries: tries + 1, since })
  }

  succeeded(now: number): void {
    this.#succeededAt = now
  }

  /** Drop a message that is settled, sent or not. */
  forget(id: OutboxId): void {
    this.#failing.delete(id)
  }

  /** Whether retrying a message is pointless. */
  isHopeless(id: OutboxId, now: number): boolean {
    const failing = this.#failing.get(id)
    if (failing === undefined) return false
    const lasted = now - failing.since
    return lasted >= longest || (lasted >= alone && now - this.#succeededAt <= recently)
  }
}
