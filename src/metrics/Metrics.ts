import { Duration, Metric, MetricBoundaries } from "effect"
import { Role } from "../domain/Account.ts"
import { type CapName, caps } from "../domain/market/Caps.ts"
import { errorTypes } from "../domain/defects/ErrorType.ts"
import { applicationEvents } from "../domain/market/Application.ts"
import { VacancyStatus } from "../domain/market/Vacancy.ts"
import { DeliveryLane } from "../domain/Outgoing.ts"
import { SampleWindow } from "../domain/SampleWindow.ts"
import { type TelegramMethod, telegramMethods, telegramOutcomes } from "../domain/telegram/TelegramMethod.ts"
import { type DeadLetter, deadLetterOrigins, deadLetterReasons } from "../services/DeadLetters.ts"
import { notReadyReasons } from "../services/Health.ts"
import { counter, gauge, histogram, observe, over } from "./MetricMakers.ts"
import { closedRuntimeMetrics } from "./RuntimeMetrics.ts"

/* All metric families of the bot, each declared once; those of the process are in RuntimeMetrics.ts. */

export { count, observe } from "./MetricMakers.ts"

const messageTypes = ["incoming_message", "callback_query"] as const
/** `ok`: answered, even without updates; `failed`: network, timeout, 5xx or an answer of unknown shape. */
export const pollOutcomes = ["ok", "rate_limited", "conflict", "failed"] as const
/**
 * `retried` and `rate_limited` will be retried; `unreachable` (403), `rejected` (400), `expired` (failed for too long),
 * `superseded` (a menu replaced by a newer one before it was sent) and `suspended` (for or about a banned person, and
 * not sent) are final.
 */
export const deliveryOutcomes = [
  "delivered",
  "unreachable",
  "rejected",
  "retried",
  "rate_limited",
  "expired",
  "superseded",
  "suspended",
] as const
export const activityWindows = ["1d", "7d", "30d"] as const

export const messages = over(messageTypes, (type) =>
  counter("bot_messages_total", "Updates handled, one per update, whatever its outcome", { type }),
)

export const errors = over(errorTypes, (type) =>
  counter("bot_errors_total", "Errors: unexpected defects (critical_exception) and expected failures", {
    type,
  }),
)

const quantiles = [0.5, 0.9, 0.99]
const maxAge = Duration.minutes(10)

/** Provides the count and the sum only. Its own quantiles, of rank ⌊q·n⌋, would miss the one slow update in thirty. */
const processingSeconds = Metric.summary({
  name: "bot_processing_seconds",
  description: "Seconds from picking an update up to its effects being committed",
  maxAge,
  maxSize: 1,
  error: 0,
  quantiles,
})
const processed = new SampleWindow(1_000, Duration.toMillis(maxAge))

/** Record that an update's effects were committed at `now` (steady milliseconds), `seconds` after it was picked up. */
export const observeProcessing = (seconds: number, now: number): void => {
  processed.record(seconds, now)
  observe(processingSeconds, seconds)
}

/** Current quantiles of summaries, by family and quantile; `now` in steady milliseconds. */
export const summaryQuantiles = (now: number): Readonly<Record<string, ReadonlyMap<string, number>>> => {
  const values = processed.quantiles(quantiles, now)
  return { bot_processing_seconds: new Map(quantiles.map((q, index) => [String(q), values[index] ?? NaN])) }
}

const answerBuckets = MetricBoundaries.fromIterable([
  0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600,
])

/**
 * Response times as people see them. `callback_query` is the answer to a press, apart from the message it edits or
 * sends.
 */
export const answerSeconds = over(["message", "callback_query"], (type) =>
  histogram(
    "bot_answer_seconds",
    "Seconds from an update's receipt to the delivery of an answer to it",
    answerBuckets,
    { type },
  ),
)

export const polls = over(pollOutcomes, (outcome) =>
  counter("bot_polls_total", "getUpdates round trips", { outcome }),
)

/**
 * Why updates are confirmed to Telegram without being handled; `rate_limited`: faster than `PERSON_RATE`; `from_bot`:
 * written by another bot.
 */
export const dropReasons = ["rate_limited", "from_bot"] as const
export const dropped = over(dropReasons, (reason) =>
  counter("bot_updates_dropped_total", "Updates that were received and not handled", { reason }),
)

export const delivery = over(DeliveryLane.literals, (lane) =>
  over(deliveryOutcomes, (outcome) =>
    counter("bot_outbox_delivery_total", "Attempts to deliver a message", { lane, outcome }),
  ),
)

const requestBuckets = MetricBoundaries.fromIterable([0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60])
const telegramRequests = over(telegramMethods, (method) => ({
  outcomes: over(telegramOutcomes, (outcome) =>
    counter("telegram_api_requests_total", "Calls of the Bot API", { method, outcome }),
  ),
  seconds: histogram(
    "telegram_api_request_seconds",
    "Seconds a call of the Bot API took, a getUpdates long poll included",
    requestBuckets,
    { method },
  ),
}))
export const telegramRequest = (method: TelegramMethod) => telegramRequests[method]

export const updatesLagSeconds = gauge(
  "telegram_updates_lag_seconds",
  "How old the newest handled update was when it was handled",
)
export const lastPollTimestampSeconds = gauge(
  "bot_last_poll_timestamp_seconds",
  "When getUpdates last succeeded, seconds since the epoch; 0 before the first time",
)
export const inboxPending = gauge("bot_inbox_pending", "Updates received and not yet handled")
export const outboxPending = over(DeliveryLane.literals, (lane) =>
  gauge("bot_outbox_pending", "Messages waiting to be delivered", { lane }),
)
export const inboxOldestSeconds = gauge(
  "bot_inbox_oldest_seconds",
  "How long the oldest update that is not yet handled has waited; 0 when none does",
)
export const outboxOldestSeconds = over(DeliveryLane.literals, (lane) =>
  gauge(
    "bot_outbox_oldest_seconds",
    "How long the oldest message that is not yet delivered has waited; 0 when none does",
    { lane },
  ),
)
export const notReady = over(notReadyReasons, (reason) =>
  gauge("bot_not_ready", "1 for each reason why /readyz says no, 0 for the others", { reason }),
)
export const databaseFreeBytes = gauge(
  "bot_database_filesystem_free_bytes",
  "Room that is left on the file system of the database",
)
export const databaseTotalBytes = gauge(
  "bot_database_filesystem_size_bytes",
  "Size of the file system of the database",
)
export const activeUsers = over(Role.literals, (role) =>
  over(activityWindows, (within) =>
    gauge("bot_active_users", "Accounts seen within the window, by the role they use", {
      role,
      window: within,
    }),
  ),
)

export const applicationsTotal = over(applicationEvents, (event) =>
  counter("jobs_applications_total", "What became of applications", { event }),
)
export const vacanciesByStatus = over(VacancyStatus.literals, (status) =>
  gauge("jobs_vacancies", "Vacancies, by their status", { status }),
)

const capNames = Object.keys(caps) as ReadonlyArray<CapName>

export const capsReached = over(capNames, (cap) =>
  counter("bot_caps_reached_total", "Acts that were over a cap", { cap }),
)

/** Undeliverable messages and unhandled updates kept for the operator, by origin. */
export const deadLetters = over(deadLetterOrigins, (origin) =>
  over(deadLetterReasons, (reason) =>
    counter("bot_dead_letters_total", "Updates and messages set aside as dead letters", { origin, reason }),
  ),
)
/** Count dead letters; call it once they are stored. */
export const countDeadLetters = (letters: ReadonlyArray<DeadLetter>): void => {
  for (const { origin, reason } of letters) observe(deadLetters[origin][reason], 1)
}
export const deadLettersHeld = gauge("bot_dead_letters", "Dead letters that are kept")

const each = <A>(record: Readonly<Record<string, A>>) => Object.values(record)

const counters: ReadonlyArray<Readonly<Record<string, Metric.Metric.Counter<number>>>> = [
  ...[messages, errors, polls, dropped, applicationsTotal, capsReached],
  ...each(delivery),
  ...each(deadLetters),
]

const gauges: ReadonlyArray<Readonly<Record<string, Metric.Metric.Gauge<number>>>> = [
  ...[outboxPending, outboxOldestSeconds, vacanciesByStatus, notReady],
  ...each(activeUsers),
]

const closed = [
  ...counters.flatMap(each),
  ...gauges.flatMap(each),
  ...each(telegramRequests).flatMap(({ outcomes, seconds }) => [...each(outcomes), seconds]),
  ...each(answerSeconds),
  ...[processingSeconds, updatesLagSeconds, lastPollTimestampSeconds],
  ...[inboxPending, inboxOldestSeconds, deadLettersHeld],
  ...closedRuntimeMetrics,
]

/** Initialise every series of a closed set to 0, so that the first scrape shows them all. */
export const registerAll = (): void => {
  for (const metric of closed) metric.register()
}
