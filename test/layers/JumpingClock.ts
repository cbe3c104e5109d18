import { Effect, TestClock } from "effect"

/** The time of a test, by which waits go on as they do, with a time of day that may be set like that of a machine. */
export const jumpingClock = TestClock.testClockWith((steady) => {
  let ahead = 0
  const now = () => steady.unsafeCurrentTimeMillis() + ahead
  const clock = Object.assign(Object.create(steady) as TestClock.TestClock, {
    unsafeCurrentTimeMillis: now,
    currentTimeMillis: Effect.sync(now),
    unsafeCurrentTimeNanos: () => steady.unsafeCurrentTimeNanos(),
  })
  return Effect.succeed({
    /** Sets the time of day so many milliseconds before or after what it would be. */
    set: (by: number) => {
      ahead = by
    },
    within: Effect.withClock(clock),
  })
})
