import { Clock, Duration, Effect, Option, Record, Schedule } from "effect"
import { retention } from "../../domain/Retention.ts"
import { Housekeeping, type SweepPosition, type Swept } from "../../services/Housekeeping.ts"
import { Inbox } from "../../services/Inbox.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** The pause between two slices, for other work. */
const pause = Duration.millis(50)

/** Run slices to the end. Returns how many rows were removed. */
const sweep = (slice: (after: Option.Option<SweepPosition>) => Effect.Effect<Swept, StorageError>) =>
  Effect.gen(function* () {
    let removed = 0
    let after = Option.none<SweepPosition>()
    while (true) {
      const swept = yield* keepTrying(slice(after))
      removed += swept.removed
      after = swept.next
      if (Option.isNone(after)) return removed
      yield* Effect.sleep(pause)
    }
  })

/** Delete expired rows, then the words only they were indexed by. */
const tidy = Effect.gen(function* () {
  const { forget, forgetWords } = yield* Housekeeping
  const inbox = yield* Inbox
  const now = yield* Clock.currentTimeMillis
  const { handledUpdates, ...periods } = Record.map(retention, (period) => now - Duration.toMillis(period))
  yield* keepTrying(inbox.forget(handledUpdates))
  const removed: Record<string, number> = {}
  for (const [what, before] of Record.toEntries(periods))
    removed[what] = yield* sweep((after) => forget(what, before, after))
  removed["words"] = yield* sweep(forgetWords)
  if (Object.values(removed).some((count) => count > 0))
    yield* Effect.annotateLogs(Effect.logInfo("What had been kept for its time is removed"), removed)
})

/** The delay after a start, when other work is more urgent. */
const first = Duration.minutes(1)

/** Delete every hour what has exceeded its retention period. */
export const forgetHandledIds = tidy.pipe(
  Effect.repeat(Schedule.spaced(Duration.hours(1))),
  Effect.delay(first),
  Effect.zipRight(Effect.never),
)
