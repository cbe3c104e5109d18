import { Deferred, Effect } from "effect"
import type { TelegramUnauthorized } from "../../domain/TelegramError.ts"
import { DeliverySchedule, Verdict } from "../../services/DeliverySchedule.ts"
import * as Metrics from "../../services/Metrics.ts"
import { Outbox, type OutboxId, type OutboxItem } from "../../services/Outbox.ts"
import { keepTrying } from "../KeepTrying.ts"
import { type Acknowledgements, makeAcknowledgements } from "./Acknowledgements.ts"
import { settleFailure } from "./DeliverItem.ts"
import { makePerform, type Performed } from "./Perform.ts"

type Fatal = Deferred.Deferred<never, TelegramUnauthorized>

/** Sends what the schedule gives: a short-lived fiber a message. */
const send = (acknowledgements: Acknowledgements, fatal: Fatal) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const perform = yield* makePerform
    const failures = new Map<OutboxId, number>()

    const sent = (item: OutboxItem, performed: Performed) => {
      Metrics.count(Metrics.delivery[item.lane].delivered)
      failures.delete(item.id)
      acknowledgements.add(performed)
      return schedule.settle(item, Verdict.Sent())
    }

    const deliver = (item: OutboxItem) =>
      Effect.matchCauseEffect(perform(item), {
        onSuccess: (performed) => sent(item, performed),
        onFailure: (cause) =>
          settleFailure(item, cause, failures.get(item.id) ?? 0).pipe(
            Effect.flatMap(({ acknowledgement, verdict }) => {
              if (acknowledgement === undefined) failures.set(item.id, (failures.get(item.id) ?? 0) + 1)
              else acknowledgements.add(acknowledgement)
              return schedule.settle(item, verdict)
            }),
          ),
      }).pipe(
        // Also a defect of our own: a fiber that dies unheard would leave its chat waiting for ever.
        Effect.catchAllCause((cause) => Deferred.failCause(fatal, cause)),
      )

    while (true) for (const item of yield* schedule.take) yield* Effect.fork(deliver(item))
  })

/** Loads rows that stand in the outbox only: those of before this start, and those beyond the schedule's room. */
const refill = Effect.gen(function* () {
  const schedule = yield* DeliverySchedule
  const outbox = yield* Outbox
  const want = yield* schedule.wanted
  yield* schedule.refill(want, yield* keepTrying(outbox.after(want.lane, want.after, want.limit)))
}).pipe(Effect.forever)

/** Delivers the outbox for ever; fails only when Telegram refuses the token. */
export const deliverOutbox = Effect.gen(function* () {
  const fatal: Fatal = yield* Deferred.make<never, TelegramUnauthorized>()
  const acknowledgements = yield* makeAcknowledgements
  const programs = [send(acknowledgements, fatal), refill, acknowledgements.record, Deferred.await(fatal)]
  return yield* Effect.all(programs, { concurrency: "unbounded", discard: true })
})
