import { Clock, Duration, Effect, Schedule } from "effect"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { PostponedNotices } from "../../services/PostponedNotices.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { Outbox } from "../../services/Outbox.ts"
import { Transaction } from "../../services/Transaction.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** Notices moved per transaction: nothing else can use the database meanwhile. */
const atOnce = 100

/** Move due notices to the outbox in one transaction, so that none is lost or sent twice. */
const move = Effect.gen(function* () {
  const { run } = yield* Transaction
  const late = yield* PostponedNotices
  const outbox = yield* Outbox
  const now = yield* Clock.currentTimeMillis
  const { stored, unreadable } = yield* run(
    Effect.gen(function* () {
      const taken = yield* late.take(now, atOnce)
      return { ...taken, stored: taken.due.length === 0 ? [] : yield* outbox.add(taken.due, now) }
    }),
  )
  Metrics.countDeadLetters(unreadable)
  return stored
})

const sendDue = Effect.fn("SendPostponedNotices")(function* () {
  const stored = yield* keepTrying(move)
  if (stored.length > 0) yield* Effect.flatMap(DeliverySchedule, (schedule) => schedule.offer(stored))
})

/** Send due notices, every two seconds. */
export const sendPostponedNotices = sendDue().pipe(
  Effect.schedule(Schedule.spaced(Duration.seconds(2))),
  Effect.zipRight(Effect.never),
)
