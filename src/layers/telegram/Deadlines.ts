import { Duration, Effect, type Scope } from "effect"

/** A deadline that is being watched. */
export interface Deadline {
  /** The tick at which it has passed. */
  readonly due: number
  readonly expire: () => void
  /** Its place in the list. */
  slot: number
}

export interface Deadlines {
  /** Calls `expire`, which must not throw, once `after` has passed, at most a tick late. */
  readonly watch: (after: Duration.Duration, expire: () => void) => Deadline
  /** Forgets a deadline; one that was forgotten or has passed already is left alone. */
  readonly forget: (deadline: Deadline) => void
}

const tickMillis = 250
const nowhere = -1

/**
 * One timer for all calls in flight: a timer or a racing fiber for each costs more than the call. It counts ticks, not
 * the clock, so neither a clock that jumps nor a process that was suspended ends calls whose answers are waiting.
 */
export const makeDeadlines: Effect.Effect<Deadlines, never, Scope.Scope> = Effect.gen(function* () {
  const watched: Array<Deadline> = []
  let ticks = 0

  // The last one takes the leaver's place: a Map or Set would hash every call.
  const forget = (deadline: Deadline) => {
    if (deadline.slot === nowhere) return
    const last = watched.pop()
    if (last !== undefined && last !== deadline) {
      watched[deadline.slot] = last
      last.slot = deadline.slot
    }
    deadline.slot = nowhere
  }

  const sweep = Effect.sync(() => {
    ticks += 1
    for (const deadline of watched.filter(({ due }) => due <= ticks)) {
      forget(deadline)
      deadline.expire()
    }
  })
  yield* Effect.sleep(tickMillis).pipe(Effect.zipRight(sweep), Effect.forever, Effect.forkScoped)

  return {
    watch: (after, expire) => {
      // The running tick is already partly over: it doesn't count.
      const due = ticks + 1 + Math.ceil(Duration.toMillis(after) / tickMillis)
      const deadline = { due, expire, slot: watched.length }
      watched.push(deadline)
      return deadline
    },
    forget,
  }
})
