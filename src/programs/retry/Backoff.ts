import { Duration, Effect, Random } from "effect"

const first = 500
const longest = 30_000

/** Milliseconds before retry number `attempt` (from 0): 0.5 s doubling to 30 s, plus up to a half of random jitter. */
export const backoff = (attempt: number): Effect.Effect<number> =>
  Effect.map(Random.next, (chance) =>
    Math.ceil(Math.min(longest, first * 2 ** Math.min(attempt, 10)) * (1 + chance / 2)),
  )

/** As `backoff`, but up to 4 s only: for the database, which is used by this process alone and holds everything up. */
export const databaseBackoff = (attempt: number): Effect.Effect<number> => backoff(Math.min(attempt, 3))

/** Longer waits are requested when something is wrong, and rarely need to be kept in full. */
const longestWait = Duration.toMillis("1 hour")

/**
 * Milliseconds to wait after a 429: Telegram's wait plus a little jitter, so that not everything resumes at once; never
 * less, but at most an hour.
 */
export const rateLimitDelay = (retryAfter: Duration.Duration): Effect.Effect<number> =>
  Effect.gen(function* () {
    const asked = Math.ceil(Duration.toMillis(retryAfter))
    if (asked > longestWait)
      yield* Effect.logWarning(
        `Telegram asks to wait ${Duration.format(retryAfter)}: trying again after an hour`,
      )
    return Math.min(asked, longestWait) + Math.ceil((yield* Random.next) * 250)
  })
