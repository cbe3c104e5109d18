import { Deferred, Effect, FiberId } from "effect"

interface Waiter {
  readonly until: () => boolean
  readonly signal: Deferred.Deferred<void>
}

/** Fibers waiting for a condition on mutable state; call `check` after every change of the state. */
export class Conditions {
  #waiters: ReadonlyArray<Waiter> = []

  readonly wait = (until: () => boolean): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (until()) return Effect.void
      const waiter = { until, signal: Deferred.unsafeMake<void>(FiberId.none) }
      this.#waiters = [...this.#waiters, waiter]
      return Effect.onInterrupt(Deferred.await(waiter.signal), () =>
        Effect.sync(() => {
          this.#waiters = this.#waiters.filter((other) => other !== waiter)
        }),
      )
    })

  check(): void {
    if (this.#waiters.length === 0) return
    const due = this.#waiters.filter(({ until }) => until())
    if (due.length === 0) return
    this.#waiters = this.#waiters.filter((waiter) => !due.includes(waiter))
    for (const { signal } of due) Deferred.unsafeDone(signal, Effect.void)
  }
}
