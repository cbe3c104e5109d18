import { Cause, Clock, Effect, Option } from "effect"
import type { TelegramError, TelegramUnauthorized } from "../../domain/TelegramError.ts"
import { describeDefect } from "../../domain/Redaction.ts"
import { Accounts } from "../../services/Accounts.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { DeliverySchedule, Verdict } from "../../services/DeliverySchedule.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { Acknowledgement, OutboxItem } from "../../services/Outbox.ts"
import { backoff, patience } from "../Backoff.ts"
import { perform } from "./Perform.ts"

/** How a row ended: done with (sent or dropped) or still to be sent. */
interface Settled {
  readonly verdict: Verdict
  readonly acknowledgement: Option.Option<Acknowledgement>
}

const drop = (item: OutboxItem): Settled => ({
  verdict: Verdict.Dropped(),
  acknowledgement: Option.some({ item, messageId: Option.none() }),
})

const later = (verdict: Verdict): Settled => ({ verdict, acknowledgement: Option.none() })

const setAside = (item: OutboxItem, reason: string, detail: string) =>
  Effect.gen(function* () {
    const deadLetters = yield* DeadLetters
    const { chatId, message } = item
    const payload = JSON.stringify(message)
    const letter = { origin: "delivery" as const, updateId: undefined, chatId, payload, reason, detail }
    yield* deadLetters.record([letter], yield* Clock.currentTimeMillis)
    return drop(item)
  })

const refused = (item: OutboxItem, error: Exclude<TelegramError, TelegramUnauthorized>, attempt: number) =>
  Effect.gen(function* () {
    const outcomes = Metrics.delivery[item.lane]
    switch (error._tag) {
      case "TelegramRateLimited":
        yield* outcomes.rate_limited
        yield* Metrics.errors.rate_limited
        return later(Verdict.Limited({ delay: yield* patience(error.retryAfter) }))
      case "TelegramForbidden":
        yield* outcomes.unreachable
        yield* Metrics.errors.unreachable
        yield* Effect.flatMap(Accounts, (accounts) => accounts.markUnreachable(item.chatId))
        return drop(item)
      case "TelegramRejected":
        yield* outcomes.rejected
        yield* Metrics.errors.delivery
        yield* Effect.logError(error.message)
        return yield* setAside(item, "rejected", error.message)
      case "TelegramUnavailable":
      case "TelegramConflict":
      case "TelegramMalformed":
        yield* outcomes.retried
        yield* Metrics.errors.delivery
        yield* Effect.logWarning(error.message)
        return later(Verdict.Failed({ delay: yield* backoff(attempt) }))
    }
  })

const defective = (item: OutboxItem, cause: Cause.Cause<unknown>) =>
  Effect.gen(function* () {
    yield* Metrics.errors.critical_exception
    yield* Effect.logError("A message could not be delivered because of a defect", describeDefect(cause))
    return yield* setAside(item, "defect", Cause.pretty(cause))
  })

/** Sends one row and tells the schedule; calls `done` when the row is done with. Fails only for a refused token. */
export const deliverItem = (
  item: OutboxItem,
  attempt: number,
  done: (acknowledgement: Acknowledgement) => Effect.Effect<void>,
) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const settled = yield* perform(item).pipe(
      Effect.map((performed): Settled => ({
        verdict: Verdict.Sent(),
        acknowledgement: Option.some(performed),
      })),
      Effect.zipLeft(Metrics.delivery[item.lane].delivered),
      Effect.catchIf(
        (error) => error._tag !== "TelegramUnauthorized",
        (error) => refused(item, error, attempt),
      ),
      Effect.catchAllDefect((defect) => defective(item, Cause.die(defect))),
      // The row stays in the outbox and at the head of its chat.
      Effect.catchTag("StorageError", (error) =>
        Effect.logError(error.message).pipe(
          Effect.zipRight(Metrics.errors.storage),
          Effect.zipRight(backoff(attempt)),
          Effect.map((delay) => later(Verdict.Failed({ delay }))),
        ),
      ),
    )
    if (Option.isSome(settled.acknowledgement)) yield* done(settled.acknowledgement.value)
    yield* schedule.settle(item, settled.verdict)
    return settled.verdict
  })
