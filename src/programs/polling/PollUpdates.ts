import { Clock, Duration, Effect, Ref } from "effect"
import { isFromBot } from "../../domain/telegram/ReadUpdate.ts"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { allowedUpdates } from "../../domain/telegram/Update.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { DatabaseHealth } from "../../services/DatabaseHealth.ts"
import { Health } from "../../services/Health.ts"
import { Inbox } from "../../services/Inbox.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { makeAdmit } from "./Admit.ts"
import { afterFailure } from "./AfterFailure.ts"
import { offsetAfter, readBatch } from "./ReadBatch.ts"
import { setAsideUnusable } from "./SetAside.ts"
import { notifyFlooded } from "./NotifyFlooded.ts"

/** The number of pending updates at which polling pauses. */
const pendingLimit = 500
const batchLimit = 100

/** Milliseconds. A round trip shorter than this without new updates was not held by the server. */
const tooSoon = 500

type Admit = Effect.Effect.Success<typeof makeAdmit>

/** The poller's progress; the shutdown confirms the rest. */
export interface Confirmed {
  readonly offset: Ref.Ref<number>
  /** The offset of the next poll. */
  readonly due: Ref.Ref<number>
}

const pollOnce = (offset: number, timeout: number, confirmed: Confirmed) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    // Sending the offset confirms it: an interrupted poll has reached Telegram, a failed one may not have.
    yield* Ref.set(confirmed.offset, offset)
    const poll = client.getUpdates({
      offset,
      limit: batchLimit,
      timeout,
      allowed_updates: allowedUpdates,
    })
    return yield* Effect.tapError(poll, () => Ref.set(confirmed.offset, 0))
  })

/**
 * Store the admitted updates of a batch and wake their lanes. Returns the next offset and whether anything was new. For
 * a batch that is dropped entirely, not even the offset is stored: the next poll confirms it, and after a kill it is
 * merely redelivered.
 */
const take = (raw: ReadonlyArray<unknown>, offset: number, admit: Admit) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    const ownership = yield* ChatOwnership
    const now = yield* Clock.currentTimeMillis
    const { items, unusable } = readBatch(raw, yield* steadyMillis)
    if (unusable.length > 0) yield* setAsideUnusable(unusable)
    if (items.length === 0) return { offset, isNew: false }
    const next = offsetAfter(items, offset)
    const heard = items.filter(({ payload }) => !isFromBot(payload))
    const { admitted, commit, dropped, floods } = admit(heard, { wall: now, steady: yield* steadyMillis })
    const fresh = admitted.length === 0 ? [] : yield* inbox.append(admitted, next)
    commit()
    dropped.forEach(() => {
      Metrics.count(Metrics.dropped.rate_limited)
    })
    if (heard.length < items.length) Metrics.observe(Metrics.dropped.from_bot, items.length - heard.length)
    yield* ownership.wake(fresh)
    yield* notifyFlooded(floods)
    return { offset: next, isNew: fresh.length > 0 || next !== offset }
  })

const round = (offset: number, timeout: number, confirmed: Confirmed, admit: Admit) =>
  Effect.gen(function* () {
    const ownership = yield* ChatOwnership
    const health = yield* Health
    const database = yield* DatabaseHealth
    yield* ownership.awaitBelow(pendingLimit)
    // Updates that can't be stored are safer with Telegram.
    yield* database.writable
    const startedAt = yield* steadyMillis
    const raw = yield* pollOnce(offset, timeout, confirmed)
    const took = (yield* steadyMillis) - startedAt
    yield* health.pollSucceeded(yield* Clock.currentTimeMillis)
    Metrics.count(Metrics.polls.ok)
    const taken = yield* Effect.uninterruptible(
      Effect.tap(take(raw, offset, admit), (taken) => Ref.set(confirmed.due, taken.offset)),
    )
    return { ...taken, idled: !taken.isNew && took < tooSoon }
  })

/**
 * Poll for ever: each batch is stored with its offset before the next poll confirms it. Fails only when Telegram
 * refuses the token.
 */
export const pollUpdates = (confirmed: Confirmed) =>
  Effect.gen(function* () {
    const { telegram } = yield* AppConfig
    const patience = Math.round(Duration.toSeconds(telegram.pollTimeout))
    const admit = yield* makeAdmit
    let offset = yield* Effect.flatMap(Inbox, (inbox) => inbox.offset)
    yield* Ref.set(confirmed.due, offset)
    // The first poll returns at once, so that `/readyz` doesn't depend on somebody writing.
    let isFirst = true
    let failures = 0
    let idle = 0
    while (true) {
      const result = yield* Effect.either(round(offset, isFirst ? 0 : patience, confirmed, admit))
      if (result._tag === "Left") {
        yield* afterFailure(result.left, failures++)
        continue
      }
      failures = 0
      offset = result.right.offset
      idle = result.right.idled && !isFirst ? idle + 1 : 0
      isFirst = false
      // Some servers don't hold an empty poll: without a pause this would be a busy loop.
      if (idle > 0) yield* Effect.sleep(Duration.millis(Math.min(3_000, 300 * 2 ** Math.min(idle, 4))))
    }
  })
