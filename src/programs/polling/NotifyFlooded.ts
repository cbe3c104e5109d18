import { Clock, Effect } from "effect"
import { UserId } from "../../domain/Ids.ts"
import { fromLanguageTag } from "../../domain/Locale.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { languageTagOf } from "../../domain/telegram/ReadUpdate.ts"
import { formatPeriod } from "../../locales/format/FormatPeriod.ts"
import { locales } from "../../locales/Locales.ts"
import { Accounts } from "../../services/Accounts.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import type { InboxItem } from "../../services/Inbox.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { Outbox } from "../../services/Outbox.ts"
import { Transaction } from "../../services/Transaction.ts"
import { period } from "./Admit.ts"

/** Notices in the person's own language, except for those who may not act at all. */
const notices = (floods: ReadonlyArray<InboxItem>) =>
  Effect.gen(function* () {
    const people = floods.map(({ chatId }) => UserId.make(chatId))
    const accounts = yield* Effect.flatMap(Accounts, (service) => service.load(people))
    return floods.flatMap(({ chatId, payload }): ReadonlyArray<Outgoing> => {
      const account = accounts.get(UserId.make(chatId))
      if (account !== undefined && account.standing !== "active") return []
      const locale = account?.locale ?? fromLanguageTag(languageTagOf(payload))
      const html = locales[locale].common.tooFast(formatPeriod(locale, period * 1_000))
      return [{ chatId, lane: "reply", message: { _tag: "SendText", html, menu: false } }]
    })
  })

/** Tell people that they act too fast, given the first dropped update of each. Groups are told nothing. */
export const notifyFlooded = (floods: ReadonlyArray<InboxItem>) =>
  Effect.gen(function* () {
    const people = floods.filter(({ chatId }) => chatId > 0)
    if (people.length === 0) return
    const outbox = yield* Outbox
    const transaction = yield* Transaction
    const now = yield* Clock.currentTimeMillis
    const stored = yield* transaction.run(
      Effect.flatMap(notices(people), (outgoing) =>
        outgoing.length === 0 ? Effect.succeed([]) : outbox.add(outgoing, now),
      ),
    )
    if (stored.length > 0) yield* Effect.flatMap(DeliverySchedule, (schedule) => schedule.offer(stored))
  }).pipe(
    // The updates are dropped all the same, and will be confirmed to Telegram.
    Effect.catchAll((error) => {
      Metrics.count(Metrics.errors.storage)
      return Effect.logError(error.message)
    }),
  )
