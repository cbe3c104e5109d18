import { type Clock, Effect } from "effect"

/** As `steadyMillis`, at once. */
export const unsafeSteadyMillis = (clock: Clock.Clock): number =>
  Number(clock.unsafeCurrentTimeNanos() / 1_000_000n)

/**
 * Milliseconds since the epoch by a clock that was set when the process started and never jumps: for durations, also from
 * a time that is stored.
 */
export const steadyMillis: Effect.Effect<number> = Effect.clockWith((clock) =>
  Effect.sync(() => unsafeSteadyMillis(clock)),
)

/** Nothing waits longer: Telegram forgets an update after a day, and a message is given up. Seconds. */
const longest = 86_400

/**
 * Seconds from a steady time until another. What is stored may be of another process, whose clock was set otherwise: never
 * less than none, nor more than anything can have waited.
 */
export const waited = (since: number, now: number): number =>
  Math.min(longest, Math.max(0, (now - since) / 1000))
