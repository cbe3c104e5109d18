import { Deferred, Duration, Effect, FiberId } from "effect"
import { steadyMillis } from "../../services/SteadyTime.ts"

/**
 * Share runs of `work` among callers, at most one per interval. A caller during a run shares its result; one within the
 * interval after it waits for the next run, so that no result is cached. The run is independent of its callers, who may
 * be interrupted.
 */
export const paced = <A, E, R>(work: Effect.Effect<A, E, R>, interval: Duration.Duration) => {
  const millis = Duration.toMillis(interval)
  let lastAt = -Infinity
  let running: Deferred.Deferred<A, E> | undefined
  const pause = Effect.flatMap(steadyMillis, (now) =>
    Effect.sleep(Duration.millis(Math.max(0, lastAt + millis - now))),
  )
  const begin = Effect.flatMap(steadyMillis, (now) =>
    Effect.sync(() => {
      lastAt = now
    }),
  )
  const end = Effect.sync(() => {
    running = undefined
  })
  return Effect.uninterruptibleMask((restore) =>
    Effect.suspend(() => {
      if (running !== undefined) return restore(Deferred.await(running))
      const own = Deferred.unsafeMake<A, E>(FiberId.none)
      running = own
      return pause.pipe(
        Effect.zipRight(begin),
        Effect.zipRight(work),
        Effect.onExit((exit) => Effect.zipRight(end, Deferred.done(own, exit))),
        Effect.forkDaemon,
        Effect.zipRight(restore(Deferred.await(own))),
      )
    }),
  )
}
