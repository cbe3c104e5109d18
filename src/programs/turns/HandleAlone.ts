import { Cause, Clock, Duration, Effect, Exit, Option } from "effect"
import { describeDefect } from "../../domain/Redaction.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { Inbox, type InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { Transaction } from "../../services/Transaction.ts"
import { backoff } from "../Backoff.ts"
import { keepTrying } from "../KeepTrying.ts"
import { announce } from "./Announce.ts"
import { takeTurn } from "./TakeTurn.ts"

/** The update alone makes its commit fail: it is kept for the operator, and its lane goes on. */
const setAside = (item: InboxItem, cause: Cause.Cause<StorageError>) =>
  Effect.gen(function* () {
    const transaction = yield* Transaction
    const deadLetters = yield* DeadLetters
    const inbox = yield* Inbox
    const now = yield* Clock.currentTimeMillis
    const { updateId, chatId, json } = item
    const letter = {
      origin: "update",
      updateId,
      chatId,
      payload: json,
      reason: "defect",
      detail: Cause.pretty(cause),
    } as const
    const moved = Effect.zipRight(deadLetters.record([letter], now), inbox.remove([updateId], now))
    yield* keepTrying(transaction.run(moved))
    Metrics.count(Metrics.errors.critical_exception)
    yield* Effect.logError("An update could not be stored; it is kept as a dead letter").pipe(
      Effect.annotateLogs(describeDefect(cause)),
    )
  })

/** Whether trying again can help: the disk may get room, a lock may go; a violated constraint stays violated. */
const mayPass = (cause: Cause.Cause<StorageError>): boolean => {
  const failure = Cause.failureOption(cause)
  return !Cause.isDie(cause) && Option.isSome(failure) && !failure.value.code.startsWith("SQLITE_CONSTRAINT")
}

/** Handles one update by itself, until its effects are stored or it is set aside. */
export const handleAlone = (item: InboxItem) =>
  Effect.gen(function* () {
    for (let tries = 0; ; tries++) {
      const exit = yield* Effect.exit(takeTurn([item]))
      if (Exit.isSuccess(exit)) return yield* announce(exit.value)
      if (Cause.isInterrupted(exit.cause)) return yield* Effect.interrupt
      if (!mayPass(exit.cause)) return yield* setAside(item, exit.cause)
      Metrics.count(Metrics.errors.storage)
      yield* Effect.logError("An update could not be stored; trying again")
      yield* Effect.sleep(Duration.millis(yield* backoff(tries)))
    }
  })
