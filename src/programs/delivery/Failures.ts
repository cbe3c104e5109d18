import { Duration } from "effect"
import type { OutboxId } from "../../services/Outbox.ts"

/** How long a message may fail while others go out: then it is not Telegram that is out of order, but something about it. */
const alone = Duration.toMillis("1 hour")
const recently = Duration.toMillis("10 minutes")

/** How long a message may fail at all: nobody needs it after that, and its chat has waited behind it. */
const longest = Duration.toMillis("24 hours")

interface Failing {
  readonly tries: number
  readonly since: number
}

/** Messages that failed and are tried again. Times in steady milliseconds. */
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

  /** It is done with, sent or not. */
  forget(id: OutboxId): void {
    this.#failing.delete(id)
  }

  /** Whether it is no use to try a message again. */
  isHopeless(id: OutboxId, now: number): boolean {
    const failing = this.#failing.get(id)
    if (failing === undefined) return false
    const lasted = now - failing.since
    return lasted >= longest || (lasted >= alone && now - this.#succeededAt <= recently)
  }
}
