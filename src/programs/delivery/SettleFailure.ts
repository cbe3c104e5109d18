import { Cause, Effect, Option } from "effect"
import { describeDefect } from "../../domain/defects/Redaction.ts"
import type { TelegramError, TelegramUnauthorized } from "../../domain/telegram/TelegramError.ts"
import { Accounts } from "../../services/Accounts.ts"
import type { DeadLetterReason } from "../../services/DeadLetters.ts"
import { Verdict } from "../../services/DeliverySchedule.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { Acknowledgement, OutboxItem } from "../../services/Outbox.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { backoff, rateLimitDelay } from "../retry/Backoff.ts"
import { logStorageError, logTelegramError } from "../retry/LogTrouble.ts"
import { keepUndeliverable } from "./KeepUndeliverable.ts"
import { tellLost } from "./TellAuthor.ts"

/** How a row ended: settled (sent or dropped), or still to be sent. */
export interface Settled {
  readonly verdict: Verdict
  readonly acknowledgement: Acknowledgement | undefined
}

const dropped = (item: OutboxItem): Settled => ({
  verdict: Verdict.Dropped(),
  acknowledgement: { item, messageId: Option.none() },
})

const later = (verdict: Verdict): Settled => ({ verdict, acknowledgement: undefined })

const setAside = (item: OutboxItem, reason: DeadLetterReason, detail: string) =>
  keepUndeliverable(item, reason, detail).pipe(
    Effect.zipRight(tellLost(item, "lost")),
    Effect.as(dropped(item)),
  )

/** The history of a message's failures. */
export interface Attempts {
  readonly tries: number
  /** Whether it has failed for so long that retrying is pointless. */
  readonly isHopeless: boolean
}

/** Failures that may pass on a retry. */
type Passing = Extract<
  TelegramError,
  { readonly _tag: "TelegramUnavailable" | "TelegramConflict" | "TelegramMalformed" }
>

const failed = (item: OutboxItem, error: Passing, { isHopeless, tries }: Attempts) =>
  Effect.gen(function* () {
    const outcomes = Metrics.delivery[item.lane]
    Metrics.count(Metrics.errors.delivery)
    if (isHopeless) {
      Metrics.count(outcomes.expired)
      yield* Effect.logError(`A message failed for too long and is kept as a dead letter: ${error.message}`)
      return yield* setAside(item, "expired", error.message)
    }
    Metrics.count(outcomes.retried)
    yield* logTelegramError(error)
    return later(Verdict.Failed({ delay: yield* backoff(tries) }))
  })

const refused = (item: OutboxItem, error: Exclude<TelegramError, TelegramUnauthorized>, attempts: Attempts) =>
  Effect.gen(function* () {
    const outcomes = Metrics.delivery[item.lane]
    switch (error._tag) {
      case "TelegramRateLimited":
        Metrics.count(outcomes.rate_limited)
        Metrics.count(Metrics.errors.rate_limited)
        return later(Verdict.Limited({ delay: yield* rateLimitDelay(error.retryAfter) }))
      case "TelegramForbidden":
        Metrics.count(outcomes.unreachable)
        Metrics.count(Metrics.errors.unreachable)
        yield* Effect.flatMap(Accounts, (accounts) => accounts.markUnreachable(item.chatId))
        yield* tellLost(item, "unreachable")
        return dropped(item)
      case "TelegramRejected":
        Metrics.count(outcomes.rejected)
        Metrics.count(Metrics.errors.delivery)
        yield* Effect.logError(error.message)
        return yield* setAside(item, "rejected", error.message)
      case "TelegramUnavailable":
      case "TelegramConflict":
      case "TelegramMalformed":
        return yield* failed(item, error, attempts)
    }
  })

/** The row stays in the outbox, at the head of its chat. */
const unrecorded = (error: StorageError, tries: number) =>
  Effect.gen(function* () {
    Metrics.count(Metrics.errors.storage)
    yield* logStorageError(error)
    return later(Verdict.Failed({ delay: yield* backoff(tries) }))
  })

const defective = (item: OutboxItem, cause: Cause.Cause<unknown>) =>
  Effect.gen(function* () {
    Metrics.count(Metrics.errors.critical_exception)
    yield* Effect.logError("A message could not be delivered because of a defect").pipe(
      Effect.annotateLogs(describeDefect(cause)),
    )
    return yield* setAside(item, "defect", Cause.pretty(cause))
  })

/** Decide what follows from a failed delivery; fails only when Telegram refuses the token. */
export const settleFailure = Effect.fn("SettleFailure")(function* (
  item: OutboxItem,
  cause: Cause.Cause<TelegramError | StorageError>,
  { isHopeless, tries }: Attempts,
) {
  const failure = Cause.failureOption(cause)
  if (Cause.isInterruptedOnly(cause)) return yield* Effect.interrupt
  if (Option.isNone(failure))
    return yield* Effect.catchAll(defective(item, cause), (error) => unrecorded(error, tries))
  const error = failure.value
  if (error._tag === "TelegramUnauthorized") return yield* error
  if (error._tag === "StorageError") return yield* unrecorded(error, tries)
  return yield* Effect.catchAll(refused(item, error, { isHopeless, tries }), (problem) =>
    unrecorded(problem, tries),
  )
})
