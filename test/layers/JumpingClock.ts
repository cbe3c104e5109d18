import { Effect, TestClock } from "effect"

/** A test clock whose waits behave as usual, while its time of day may be set like that of a machine. */
export const jumpingClock = TestClock.testClockWith((steady) => {
  let ahead = 0
  const now = () => steady.unsafeCurrentTimeMillis() + ahead
  const clock = Object.assign(Object.create(steady) as TestClock.TestClock, {
    unsafeCurrentTimeMillis: now,
    currentTimeMillis: Effect.sync(now),
    unsafeCurrentTimeNanos: () => steady.unsafeCurrentTimeNanos(),
  })
  return Effect.succeed({
    /** Set the time of day this many milliseconds off from what it would be. */
    set: (by: number) => {
      ahead = by
    },
    within: Effect.withClock(clock),
  })
})
