import { Clock, Effect, Metric } from "effect"
import { VacancyStatus } from "../domain/market/Vacancy.ts"
import { DeliveryLane } from "../domain/Outgoing.ts"
import { Accounts } from "../services/Accounts.ts"
import { ChatOwnership } from "../services/ChatOwnership.ts"
import * as Metrics from "../services/Metrics.ts"
import { Outbox } from "../services/Outbox.ts"
import { Vacancies } from "../services/Vacancies.ts"

/*
 * Gauges that are asked of services at the scrape.
 */

export const refreshInbox = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  yield* Metric.set(Metrics.inboxPending, yield* ownership.pending)
})

export const refreshOutbox = Effect.gen(function* () {
  const { pending } = yield* Outbox
  const waiting = yield* pending
  for (const lane of DeliveryLane.literals) yield* Metric.set(Metrics.outboxPending[lane], waiting[lane])
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
    yield* Metric.set(Metrics.vacancies[status], counted[status] ?? 0)
})
