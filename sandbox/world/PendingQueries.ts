import type { InlineQueryResult } from "@grammyjs/types"
import type { SandboxClock } from "../time/SandboxClock.ts"

/** The result shown to the presser of a button: nothing, a toast, or an alert. */
export interface CallbackAnswer {
  readonly text: string | undefined
  readonly showAlert: boolean
  readonly url: string | undefined
}

export interface InlineAnswer {
  readonly results: ReadonlyArray<InlineQueryResult>
  readonly nextOffset: string
}

interface PendingQuery<Answer> {
  readonly expiresAt: number
  readonly onAnswer: (answer: Answer) => void
}

/** Queries waiting for their bot's answer, oldest first. */
export class PendingQueries<Answer> {
  readonly #pending = new Map<string, PendingQuery<Answer>>()
  readonly #clock: SandboxClock
  readonly #lifetime: number

  /** `lifetime` in milliseconds. */
  constructor(clock: SandboxClock, lifetime: number) {
    this.#clock = clock
    this.#lifetime = lifetime
  }

  add(id: string, onAnswer: (answer: Answer) => void) {
    const now = this.#clock.now()
    for (const [old, query] of this.#pending) {
      if (query.expiresAt > now) break
      this.#pending.delete(old)
    }
    this.#pending.set(id, { expiresAt: now + this.#lifetime, onAnswer })
  }

  /** Returns false if the query is unknown, expired or answered already. */
  answer(id: string, answer: Answer) {
    const query = this.#pending.get(id)
    this.#pending.delete(id)
    if (query === undefined || query.expiresAt <= this.#clock.now()) return false
    query.onAnswer(answer)
    return true
  }
}
