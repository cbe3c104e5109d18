import { Clock, Effect, Metric, Option } from "effect"
import { VacancyStatus } from "../../domain/market/Vacancy.ts"
import { DeliveryLane } from "../../domain/Outgoing.ts"
import { Accounts } from "../../services/Accounts.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { Health, notReadyReasons } from "../../services/Health.ts"
import { Inbox } from "../../services/Inbox.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { Outbox } from "../../services/Outbox.ts"
import { steadyMillis, waited } from "../../services/SteadyTime.ts"
import { Vacancies } from "../../services/Vacancies.ts"

/* Gauges read from services when scraped. */

const age = (since: Option.Option<number>, now: number): number =>
  Option.match(since, { onNone: () => 0, onSome: (time) => waited(time, now) })

export const refreshInbox = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  const inbox = yield* Inbox
  yield* Metric.set(Metrics.inboxPending, yield* ownership.pending)
  yield* Metric.set(Metrics.inboxOldestSeconds, age(yield* inbox.oldest, yield* steadyMillis))
})

export const refreshOutbox = Effect.gen(function* () {
  const { waiting } = yield* Outbox
  const lanes = yield* waiting
  const now = yield* steadyMillis
  for (const lane of DeliveryLane.literals) {
    yield* Metric.set(Metrics.outboxPending[lane], lanes[lane].count)
    yield* Metric.set(Metrics.outboxOldestSeconds[lane], age(lanes[lane].oldest, now))
  }
})

export const refreshDeadLetters = Effect.gen(function* () {
  const { count } = yield* DeadLetters
  yield* Metric.set(Metrics.deadLettersHeld, yield* count)
})

export const refreshReadiness = Effect.gen(function* () {
  const { reasons } = yield* Health
  const found = yield* reasons
  for (const reason of notReadyReasons)
    yield* Metric.set(Metrics.notReady[reason], found.includes(reason) ? 1 : 0)
})

export const refreshActivity = Effect.gen(function* () {
  const accounts = yield* Accounts
  const active = yield* accounts.active(yield* Clock.currentTimeMillis)
  for (const { role, window, count } of active) yield* Metric.set(Metrics.activeUsers[role][window], count)
})

export const refreshVacancies = Effect.gen(function* () {
  const { totals } = yield* Vacancies
  const counted = yield* totals
  for (const status of VacancyStatus.literals)
    yield* Metric.set(Metrics.vacanciesByStatus[status], counted[status] ?? 0)
})
