import { Duration, Effect, Random } from "effect"

const first = 500
const longest = 30_000

/** Milliseconds before the n-th try again (n from 0): 0.5 s doubling to 30 s, with a jitter of up to a half more. */
export const backoff = (attempt: number): Effect.Effect<number> =>
  Effect.map(Random.next, (chance) =>
    Math.ceil(Math.min(longest, first * 2 ** Math.min(attempt, 10)) * (1 + chance / 2)),
  )

/** The same before the database is asked again, up to 4 s: it is ours alone, and everybody waits for it. */
export const impatience = (attempt: number): Effect.Effect<number> => backoff(Math.min(attempt, 3))

/** Nobody waits longer without asking again: longer waits are asked for where something is wrong, seldom to be kept. */
const longestWait = Duration.toMillis("1 hour")

/** Telegram's wait and a little more, so that all who wait don't come back at once; never less, but of more than an hour an hour. */
export const patience = (retryAfter: Duration.Duration): Effect.Effect<number> =>
  Effect.gen(function* () {
    const asked = Math.ceil(Duration.toMillis(retryAfter))
    if (asked > longestWait)
      yield* Effect.logWarning(`Telegram asks to wait ${Duration.format(retryAfter)}: an hour has to do`)
    return Math.min(asked, longestWait) + Math.ceil((yield* Random.next) * 250)
  })
