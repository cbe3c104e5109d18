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
import { tellFlooded } from "./TellFlooded.ts"

/** Updates in hand beyond which no more are asked for. */
const pendingLimit = 500
const batchLimit = 100

/** A round trip that brought nothing new sooner than this did not wait at the server. */
const tooSoon = 500

type Admit = Effect.Effect.Success<typeof makeAdmit>

/** What the poller has said to Telegram: the shutdown confirms the rest. */
export interface Confirmed {
  readonly offset: Ref.Ref<number>
  /** What the next poll would say. */
  readonly due: Ref.Ref<number>
}

const pollOnce = (offset: number, timeout: number, confirmed: Confirmed) =>
  Effect.gen(function* () {
    const client = yield* TelegramClient
    // Sending it is what confirms: an interrupted poll has reached Telegram, a failed one may not have.
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
 * Stores of a batch what is admitted and wakes its lanes; returns the next offset and whether anything was new. Of what
 * is dropped nothing is stored, not even the offset: the next poll confirms it, and after a kill it would merely come again.
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
    yield* tellFlooded(floods)
    return { offset: next, isNew: fresh.length > 0 || next !== offset }
  })

const round = (offset: number, timeout: number, confirmed: Confirmed, admit: Admit) =>
  Effect.gen(function* () {
    const ownership = yield* ChatOwnership
    const health = yield* Health
    const database = yield* DatabaseHealth
    yield* ownership.awaitBelow(pendingLimit)
    // What can't be stored is better left with Telegram.
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
 * Polls for ever: each batch and the offset that confirms it are stored before the next poll, which confirms it. Fails
 * only when Telegram refuses the token.
 */
export const pollUpdates = (confirmed: Confirmed) =>
  Effect.gen(function* () {
    const { telegram } = yield* AppConfig
    const patience = Math.round(Duration.toSeconds(telegram.pollTimeout))
    const admit = yield* makeAdmit
    let offset = yield* Effect.flatMap(Inbox, (inbox) => inbox.offset)
    yield* Ref.set(confirmed.due, offset)
    // The first poll comes back at once, so that `/readyz` needn't wait for somebody to write.
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
