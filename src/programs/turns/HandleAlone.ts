import { Cause, Clock, Duration, Effect, Exit, Option } from "effect"
import { readUpdate } from "../../domain/ReadUpdate.ts"
import { BotIdentity } from "../../services/BotIdentity.ts"
import type { InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { backoff } from "../Backoff.ts"
import { keepTrying } from "../KeepTrying.ts"
import { announce } from "./Announce.ts"
import { unstorable } from "./Handle.ts"
import { takeTurn, writeTurn } from "./TakeTurn.ts"

/** The update alone makes its commit fail: it is kept for the operator, and its lane goes on. */
const setAside = (item: InboxItem, startedAt: bigint, cause: Cause.Cause<StorageError>) =>
  Effect.gen(function* () {
    const { username } = yield* BotIdentity
    const handled = unstorable({ item, incoming: readUpdate(item.payload, username) }, cause)
    const stored = yield* keepTrying(writeTurn([handled], yield* Clock.currentTimeMillis))
    yield* announce({ startedAt, handled: [handled], stored })
  })

/** Whether trying again can help: the disk may get room, a lock may go; a violated constraint stays violated. */
const mayPass = (cause: Cause.Cause<StorageError>): boolean =>
  !Cause.isDie(cause) && Option.exists(Cause.failureOption(cause), ({ isLasting }) => !isLasting)

/** Handles one update by itself, until its effects are stored or it is set aside. */
export const handleAlone = (item: InboxItem) =>
  Effect.gen(function* () {
    const startedAt = yield* Clock.currentTimeNanos
    for (let tries = 0; ; tries++) {
      const exit = yield* Effect.exit(takeTurn([item]))
      if (Exit.isSuccess(exit)) return yield* announce(exit.value)
      if (Cause.isInterrupted(exit.cause)) return yield* Effect.interrupt
      if (!mayPass(exit.cause)) return yield* setAside(item, startedAt, exit.cause)
      Metrics.count(Metrics.errors.storage)
      yield* Effect.logError("An update could not be stored; trying again")
      yield* Effect.sleep(Duration.millis(yield* backoff(tries)))
    }
  })
