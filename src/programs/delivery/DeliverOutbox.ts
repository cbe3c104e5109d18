import { Deferred, Effect } from "effect"
import type { TelegramUnauthorized } from "../../domain/TelegramError.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Outbox, type OutboxId, type OutboxItem } from "../../services/Outbox.ts"
import { type Acknowledgements, makeAcknowledgements } from "./Acknowledgements.ts"
import { deliverItem } from "./DeliverItem.ts"
import { keepTrying } from "../KeepTrying.ts"

type Fatal = Deferred.Deferred<never, TelegramUnauthorized>

/** Sends what the schedule gives, up to `concurrency` calls at once. */
const send = (acknowledgements: Acknowledgements, fatal: Fatal) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const { telegram } = yield* AppConfig
    const calls = yield* Effect.makeSemaphore(telegram.concurrency)
    const attempts = new Map<OutboxId, number>()

    const deliver = (item: OutboxItem) =>
      deliverItem(item, attempts.get(item.id) ?? 0, acknowledgements.add).pipe(
        Effect.map(({ _tag }) => {
          if (_tag === "Failed" || _tag === "Limited") attempts.set(item.id, (attempts.get(item.id) ?? 0) + 1)
          else attempts.delete(item.id)
        }),
        Effect.catchAll((error) => Deferred.fail(fatal, error)),
        Effect.ensuring(calls.release(1)),
      )

    return yield* calls.take(1).pipe(
      Effect.zipRight(schedule.take),
      Effect.flatMap((item) => Effect.fork(deliver(item))),
      Effect.forever,
    )
  })

/** Loads rows that stand in the outbox only: those of before this start, and those beyond the schedule's room. */
const refill = Effect.gen(function* () {
  const schedule = yield* DeliverySchedule
  const outbox = yield* Outbox
  const want = yield* schedule.wanted
  const rows = yield* outbox.after(want.lane, want.after, want.limit)
  yield* schedule.refill(want, rows)
}).pipe(keepTrying, Effect.forever)

/** Delivers the outbox for ever; fails only when Telegram refuses the token. */
export const deliverOutbox = Effect.gen(function* () {
  const fatal: Fatal = yield* Deferred.make<never, TelegramUnauthorized>()
  const acknowledgements = yield* makeAcknowledgements
  return yield* Effect.raceAll([
    send(acknowledgements, fatal),
    refill,
    acknowledgements.record,
    Deferred.await(fatal),
  ])
})
