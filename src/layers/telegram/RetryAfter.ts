import { Duration } from "effect"

const defaultSeconds = 3

/** The longest wait a timer can hold: 24 days. */
const maxSeconds = 24 * 24 * 60 * 60

const isWait = (seconds: number) => seconds > 0 && Number.isFinite(seconds)

/**
 * How long a 429 asks to wait: the first of the given values that is a positive number of seconds, else 3 seconds.
 * Rounded up to a millisecond, so that the wait is never too short.
 */
export const retryAfter = (...candidates: ReadonlyArray<unknown>): Duration.Duration => {
  const seconds = candidates.map((value) => (typeof value === "string" ? Number(value) : value))
  const wait = seconds.find((value): value is number => typeof value === "number" && isWait(value))
  return Duration.millis(Math.ceil(Math.min(wait ?? defaultSeconds, maxSeconds) * 1000))
}
