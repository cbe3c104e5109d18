import { type ApiError, conflict } from "../kit/ApiError.ts"
import type { SandboxClock } from "../time/SandboxClock.ts"
import type { UpdateQueue } from "./UpdateQueue.ts"

export interface Poll {
  readonly offset: number
  readonly limit: number
  /** Seconds. */
  readonly timeout: number
}

interface PendingPoll {
  readonly poll: Poll
  readonly answer: (updates: ReadonlyArray<string>) => void
  readonly refuse: (error: ApiError) => void
  readonly deadline: number
  cancelTimer: () => void
  wokenAt: number | undefined
}

const hold = 3000
const busyLoop = 500
const otherPoller = "terminated by other getUpdates request; make sure that only one bot instance is running"

/** The waiting side of getUpdates: one poll waits at a time, and a newer one that has to wait ends it with a 409. */
export class Poller {
  readonly #queue: UpdateQueue
  readonly #clock: SandboxClock
  readonly #delayed = new Set<() => void>()
  #pending: PendingPoll | undefined
  #previous = { offset: -1, at: Number.NEGATIVE_INFINITY }
  #nextConflict = Number.NEGATIVE_INFINITY

  constructor(queue: UpdateQueue, clock: SandboxClock) {
    this.#queue = queue
    this.#clock = clock
    queue.onArrival = () => {
      this.#wake()
    }
  }

  get isPolling() {
    return this.#pending !== undefined
  }

  /** The JSON of each update. Rejects with a conflict (ApiError 409) if another poll or a webhook takes over. */
  poll(requested: Poll): Promise<ReadonlyArray<string>> {
    const poll = this.#slowDown(requested)
    const updates = this.#queue.read(poll.offset, poll.limit)
    if (updates.length > 0 || poll.timeout === 0) return Promise.resolve(updates)
    this.#end(otherPoller)
    return new Promise((answer, refuse) => {
      const deadline = this.#clock.now() + poll.timeout * 1000
      this.#pending = {
        poll,
        answer,
        refuse,
        deadline,
        wokenAt: undefined,
        cancelTimer: this.#timer(deadline),
      }
    })
  }

  /** Refuse a call that conflicts; the second refusal within three seconds is delayed by three more. */
  conflict(reason: string): Promise<never> {
    return new Promise((_, refuse) => {
      this.#refuse(reason, refuse)
    })
  }

  endByWebhook() {
    this.#end("terminated by setWebhook request")
  }

  /** Forget the pending poll and all timers. */
  close() {
    this.#pending?.cancelTimer()
    this.#pending = undefined
    for (const cancel of this.#delayed) cancel()
  }

  #slowDown({ limit, offset, timeout }: Poll): Poll {
    const now = this.#clock.now()
    const elapsed = offset === this.#previous.offset ? now - this.#previous.at : Number.POSITIVE_INFINITY
    this.#previous = { offset, at: now }
    return {
      offset,
      limit: elapsed < busyLoop ? 1 : limit,
      timeout: timeout < hold / 1000 && elapsed < hold ? hold / 1000 : timeout,
    }
  }

  /** After an update the poll waits 1 ms for the next, 2 ms at most, so that a burst arrives in one answer. */
  #wake() {
    const pending = this.#pending
    if (pending === undefined) return
    const now = this.#clock.now()
    pending.wokenAt ??= now
    pending.cancelTimer()
    pending.cancelTimer = this.#timer(Math.min(now + 1, pending.wokenAt + 2, pending.deadline))
  }

  #timer(at: number) {
    return this.#clock.after(Math.max(0, at - this.#clock.now()), () => {
      const pending = this.#pending
      this.#pending = undefined
      pending?.answer(this.#queue.read(pending.poll.offset, pending.poll.limit))
    })
  }

  #end(reason: string) {
    const pending = this.#pending
    if (pending === undefined) return
    this.#pending = undefined
    pending.cancelTimer()
    this.#refuse(reason, pending.refuse)
  }

  #refuse(reason: string, refuse: (error: ApiError) => void) {
    const now = this.#clock.now()
    if (now >= this.#nextConflict) {
      this.#nextConflict = now + hold
      refuse(conflict(reason))
      return
    }
    const cancel = this.#clock.after(hold, () => {
      this.#delayed.delete(cancel)
      refuse(conflict(reason))
    })
    this.#delayed.add(cancel)
  }
}
