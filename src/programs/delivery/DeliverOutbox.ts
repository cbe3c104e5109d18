import { type Cause, Deferred, Effect, Option } from "effect"
import { steadyMillis, unsafeSteadyMillis } from "../../services/SteadyTime.ts"
import type { TelegramError, TelegramUnauthorized } from "../../domain/telegram/TelegramError.ts"
import { DeliverySchedule, Verdict } from "../../services/DeliverySchedule.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { type Acknowledgement, Outbox, type OutboxItem } from "../../services/Outbox.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { observeAnswer } from "./ObserveAnswer.ts"
import { type Acknowledgements, makeAcknowledgements } from "./Acknowledgements.ts"
import { settleFailure } from "./SettleFailure.ts"
import { markArrived } from "./TellAuthor.ts"
import { Failures } from "./Failures.ts"
import type { Performed } from "./Perform.ts"
import { makePerformAllowed } from "./PerformAllowed.ts"

type Fatal = Deferred.Deferred<never, TelegramUnauthorized>

/** Make the delivery of one row, which always ends settled in the schedule. */
const makeDeliver = (acknowledgements: Acknowledgements) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const perform = yield* makePerformAllowed
    const failures = new Failures()

    const done = (item: OutboxItem, acknowledgement: Acknowledgement, verdict: Verdict) => {
      failures.forget(item.id)
      acknowledgements.add(acknowledgement)
      return schedule.settle(item, verdict)
    }

    const sent = (item: OutboxItem, performed: Performed) =>
      Effect.clockWith((clock) => {
        Metrics.count(Metrics.delivery[item.lane].delivered)
        if (item.receivedAt !== undefined) observeAnswer("message", item.receivedAt, clock)
        failures.succeeded(unsafeSteadyMillis(clock))
        return done(item, performed, Verdict.Sent())
      })

    const failed = (item: OutboxItem, cause: Cause.Cause<TelegramError | StorageError>) =>
      Effect.gen(function* () {
        const now = yield* steadyMillis
        const attempts = { tries: failures.tries(item.id), isHopeless: failures.isHopeless(item.id, now) }
        const { acknowledgement, verdict } = yield* settleFailure(item, cause, attempts)
        if (acknowledgement !== undefined) return yield* done(item, acknowledgement, verdict)
        if (verdict._tag === "Failed") failures.failed(item.id, now)
        return yield* schedule.settle(item, verdict)
      })

    return (item: OutboxItem) =>
      Effect.matchCauseEffect(perform(item), {
        onSuccess: Option.match({
          onNone: () => done(item, { item, messageId: Option.none() }, Verdict.Dropped()),
          onSome: (performed) => Effect.zipRight(sent(item, performed), markArrived(performed.item)),
        }),
        onFailure: (cause) => failed(item, cause),
      })
  })

/** Send what the schedule releases, with a short-lived fiber per message. */
const send = (acknowledgements: Acknowledgements, fatal: Fatal) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const deliver = yield* makeDeliver(acknowledgements)
    while (true) {
      const due = yield* schedule.take
      for (const item of due.superseded) {
        Metrics.count(Metrics.delivery[item.lane].superseded)
        acknowledgements.add({ item, messageId: Option.none() })
      }
      // Fatal even for our own defects: a fiber that dies unnoticed would block its chat for ever.
      for (const item of due.send)
        yield* Effect.fork(Effect.catchAllCause(deliver(item), (cause) => Deferred.failCause(fatal, cause)))
    }
  })

/** Read rows that are only in the outbox: those from before this start, and those beyond the schedule's capacity. */
const refill = Effect.gen(function* () {
  const schedule = yield* DeliverySchedule
  const outbox = yield* Outbox
  const want = yield* schedule.wanted
  if (want._tag === "Messages") yield* schedule.fill(want.ids, yield* keepTrying(outbox.load(want.ids)))
  else yield* schedule.refill(want, yield* keepTrying(outbox.after(want.lane, want.after, want.limit)))
}).pipe(Effect.forever)

/** Deliver the outbox for ever; fails only when Telegram refuses the token. */
export const deliverOutbox = Effect.gen(function* () {
  const fatal: Fatal = yield* Deferred.make<never, TelegramUnauthorized>()
  const acknowledgements = yield* makeAcknowledgements
  const programs = [send(acknowledgements, fatal), refill, acknowledgements.record, Deferred.await(fatal)]
  return yield* Effect.all(programs, { concurrency: "unbounded", discard: true })
})
