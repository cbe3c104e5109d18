import { Duration, Effect, type Scope } from "effect"

/** A deadline being watched. */
export interface Deadline {
  /** The tick at which it expires. */
  readonly due: number
  readonly expire: () => void
  /** Its index in the list. */
  slot: number
}

export interface Deadlines {
  /** Call `expire`, which must not throw, once `after` has passed, at most one tick late. */
  readonly watch: (after: Duration.Duration, expire: () => void) => Deadline
  /** Stop watching a deadline; no effect if it has expired or was forgotten already. */
  readonly forget: (deadline: Deadline) => void
}

const tickMillis = 250
const nowhere = -1

/**
 * One timer for all running calls: a timer or racing fiber per call costs more than the call. It counts ticks rather
 * than reading the clock, so that neither a clock change nor a suspended process expires calls whose answers are
 * waiting.
 */
export const makeDeadlines: Effect.Effect<Deadlines, never, Scope.Scope> = Effect.gen(function* () {
  const watched: Array<Deadline> = []
  let ticks = 0

  // Swap with the last entry: a Map or Set would hash every call.
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
      // The current tick is already partly over, so it doesn't count.
      const due = ticks + 1 + Math.ceil(Duration.toMillis(after) / tickMillis)
      const deadline = { due, expire, slot: watched.length }
      watched.push(deadline)
      return deadline
    },
    forget,
  }
})
