import { Clock, Effect } from "effect"

/** The time of a test, by which waits go on as they do, with a time of day that may be set like that of a machine. */
export const jumpingClock = Effect.map(Effect.clock, (steady) => {
  let ahead = 0
  const now = () => steady.unsafeCurrentTimeMillis() + ahead
  const clock: Clock.Clock = {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis: now,
    currentTimeMillis: Effect.sync(now),
    unsafeCurrentTimeNanos: () => steady.unsafeCurrentTimeNanos(),
    currentTimeNanos: steady.currentTimeNanos,
    sleep: (duration) => steady.sleep(duration),
  }
  return {
    /** Sets the time of day so many milliseconds before or after what it would be. */
    set: (by: number) => {
      ahead = by
    },
    within: Effect.withClock(clock),
  }
})
