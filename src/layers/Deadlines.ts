import { Duration, Effect } from "effect"

/** Something in flight that can be ended early. Must not throw. */
export interface Expiring {
  readonly expire: () => void
}

export interface Deadlines {
  /** Calls `expire` once `after` has passed, at most a tick late, unless it is forgotten first. */
  readonly watch: (entry: Expiring, after: Duration.Duration) => void
  readonly forget: (entry: Expiring) => void
}

const tick = Duration.millis(250)

/**
 * One timer for all calls in flight: a timer or a racing fiber for each costs more than the call. It counts ticks, not
 * the clock, so neither a clock that jumps nor a process that was suspended ends calls whose answers are waiting.
 */
export const makeDeadlines = Effect.gen(function* () {
  const entries = new Map<Expiring, number>()
  let ticks = 0
  const sweep = Effect.sync(() => {
    ticks += 1
    for (const [entry, due] of entries) {
      if (due > ticks) continue
      entries.delete(entry)
      entry.expire()
    }
  })
  yield* Effect.sleep(tick).pipe(Effect.zipRight(sweep), Effect.forever, Effect.forkScoped)
  return {
    // The running tick is already partly over: it doesn't count.
    watch: (entry, after) =>
      void entries.set(entry, ticks + 1 + Math.ceil(Duration.toMillis(after) / Duration.toMillis(tick))),
    forget: (entry) => void entries.delete(entry),
  } satisfies Deadlines
})
