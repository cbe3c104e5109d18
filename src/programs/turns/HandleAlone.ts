import { Cause, Clock, Duration, Effect, Either, Exit, Option } from "effect"
import { fromLanguageTag } from "../../domain/Locale.ts"
import { readUpdate } from "../../domain/ReadUpdate.ts"
import { locales } from "../../locales/Locales.ts"
import { BotIdentity } from "../../services/BotIdentity.ts"
import type { InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../services/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { backoff } from "../Backoff.ts"
import { keepTrying } from "../KeepTrying.ts"
import { announce } from "./Announce.ts"
import type { Handled } from "./Handle.ts"
import { takeTurn, writeTurn } from "./TakeTurn.ts"

/** What is said of an update that can't be handled, whatever it was: neither its account nor its session is touched. */
const apologised = (item: InboxItem, username: string, cause: Cause.Cause<StorageError>): Handled => {
  const incoming = Either.getOrUndefined(readUpdate(item.payload, username))
  const act = incoming?.act
  const locale = fromLanguageTag(Option.getOrUndefined(incoming?.person.languageCode ?? Option.none()))
  const { apology } = locales[locale].common
  const isHeard = item.chatId > 0 && act?._tag !== "Silent" && act?._tag !== "Reachability"
  return {
    item,
    account: undefined,
    session: undefined,
    outgoing: isHeard
      ? [{ chatId: item.chatId, lane: "reply", message: { _tag: "SendText", html: apology, menu: false } }]
      : [],
    answer:
      act?._tag === "Press"
        ? Option.some({ queryId: act.queryId, text: apology, alert: true })
        : Option.none(),
    deadLetter: {
      origin: "update",
      updateId: item.updateId,
      chatId: item.chatId,
      payload: item.json,
      reason: "defect",
      detail: Cause.pretty(cause),
    },
    defect: {
      cause,
      updateKind: act?._tag ?? "unread",
      role: "unknown",
      step: "unknown",
      userId: incoming?.person.id,
    },
    press: act?._tag === "Press",
  }
}

/** The update alone makes its commit fail: it is kept for the operator, and its lane goes on. */
const setAside = (item: InboxItem, startedAt: bigint, cause: Cause.Cause<StorageError>) =>
  Effect.gen(function* () {
    const { username } = yield* BotIdentity
    const handled = apologised(item, username, cause)
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
