import { type Clock, Effect } from "effect"

/** As `steadyMillis`, but synchronous. */
export const unsafeSteadyMillis = (clock: Clock.Clock): number =>
  Number(clock.unsafeCurrentTimeNanos() / 1_000_000n)

/**
 * Milliseconds since the epoch by a clock set once at the start of the process, which never jumps: for durations,
 * including those from a stored time.
 */
export const steadyMillis: Effect.Effect<number> = Effect.clockWith((clock) =>
  Effect.sync(() => unsafeSteadyMillis(clock)),
)

/** In seconds. No wait is longer: Telegram forgets an update after a day, and a message is given up. */
const longest = 86_400

/**
 * Seconds between two steady times. A stored time may be by another process's clock, so the result is clamped to 0 …
 * `longest`.
 */
export const waited = (since: number, now: number): number =>
  Math.min(longest, Math.max(0, (now - since) / 1000))
