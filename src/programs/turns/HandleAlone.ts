import { Cause, Clock, Duration, Effect, Exit, Option } from "effect"
import { readUpdate } from "../../domain/telegram/ReadUpdate.ts"
import { BotIdentity } from "../../services/BotIdentity.ts"
import type { InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { databaseBackoff } from "../retry/Backoff.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { logStorageError } from "../retry/LogTrouble.ts"
import { announce } from "./Announce.ts"
import { type Handled, neverSettled, type Reading, unstorable } from "./Handle.ts"
import { takeAlone, writeTurn } from "./TakeTurn.ts"

/** Keep the update as a dead letter without handling it, so that its lane goes on. */
const setAside = (item: InboxItem, startedAt: bigint, become: (reading: Reading) => Handled) =>
  Effect.gen(function* () {
    const { username } = yield* BotIdentity
    const handled = become({ item, incoming: readUpdate(item.payload, username) })
    const stored = yield* keepTrying(writeTurn([handled], yield* Clock.currentTimeMillis))
    yield* announce({ startedAt, handled: [handled], stored })
  })

/** Set aside an update at which two processes were killed; it is never retried. */
export const setAsideNeverSettled = (item: InboxItem) =>
  Effect.flatMap(Clock.currentTimeNanos, (startedAt) => setAside(item, startedAt, neverSettled))

/** Failures that may pass: disk space or a lock may free up, while a violated constraint stays violated. */
const passing = (cause: Cause.Cause<StorageError>): Option.Option<StorageError> =>
  Cause.isDie(cause)
    ? Option.none()
    : Option.filter(Cause.failureOption(cause), ({ isLasting }) => !isLasting)

/** Handle one update on its own, until its effects are stored or it is set aside. */
export const handleAlone = (item: InboxItem) =>
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeNanos
    for (let tries = 0; ; tries++) {
      const exit = yield* Effect.exit(takeAlone(item))
      if (Exit.isSuccess(exit)) return yield* announce(exit.value)
      if (Cause.isInterrupted(exit.cause)) return yield* Effect.interrupt
      const { cause } = exit
      const error = passing(cause)
      if (Option.isNone(error))
        return yield* setAside(item, startedAt, (reading) => unstorable(reading, cause))
      Metrics.count(Metrics.errors.storage)
      yield* logStorageError(error.value, "An update could not be stored, and is tried again: ")
      yield* Effect.sleep(Duration.millis(yield* databaseBackoff(tries)))
    }
  })
