import { Duration, Effect, Random } from "effect"

const first = 500
const longest = 30_000

/** Milliseconds before the n-th try again (n from 0): 0.5 s doubling to 30 s, with a jitter of up to a half more. */
export const backoff = (attempt: number): Effect.Effect<number> =>
  Effect.map(Random.next, (chance) =>
    Math.ceil(Math.min(longest, first * 2 ** Math.min(attempt, 10)) * (1 + chance / 2)),
  )

/** Telegram's wait and a little more, so that all who wait don't come back at once; never less. */
export const patience = (retryAfter: Duration.Duration): Effect.Effect<number> =>
  Effect.map(Random.next, (chance) => Math.ceil(Duration.toMillis(retryAfter)) + Math.ceil(chance * 250))
