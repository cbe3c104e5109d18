import { Duration, Metric, MetricBoundaries, MetricLabel } from "effect"
import { Role } from "../domain/Account.ts"
import { type CapName, caps } from "../domain/Caps.ts"
import { errorTypes } from "../domain/ErrorType.ts"
import { ApplicationStatus } from "../domain/market/Application.ts"
import { VacancyStatus } from "../domain/market/Vacancy.ts"
import { DeliveryLane } from "../domain/Outgoing.ts"
import { type TelegramMethod, telegramMethods, telegramOutcomes } from "../domain/TelegramMethod.ts"

/*
 * Every family of the process, declared once and tagged beforehand over closed sets of label values: tagging at each
 * update costs many times the update itself.
 */

const noLabels: ReadonlyArray<MetricLabel.MetricLabel> = []

/** Updates a metric at once, without an Effect: for the hot path. */
export const observe = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, value: In): void => {
  metric.unsafeUpdate(value, noLabels)
}

/** Counts one, at once. */
export const count = (counter: Metric.Metric.Counter<number>): void => {
  observe(counter, 1)
}

type Labels = Readonly<Record<string, string>>

const labelled = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, labels: Labels = {}) =>
  Metric.taggedWithLabels(
    metric,
    Object.entries(labels).map(([name, value]) => MetricLabel.make(name, value)),
  )

const counter = (name: string, description: string, labels?: Labels): Metric.Metric.Counter<number> =>
  labelled(Metric.counter(name, { description, incremental: true }), labels)

const gauge = (name: string, description: string, labels?: Labels): Metric.Metric.Gauge<number> =>
  labelled(Metric.gauge(name, { description }), labels)

const over = <K extends string, A>(values: ReadonlyArray<K>, make: (value: K) => A) =>
  Object.fromEntries(values.map((value) => [value, make(value)])) as Readonly<Record<K, A>>

const messageTypes = ["incoming_message", "callback_query"] as const
/** `ok`: answered, even with nothing; `failed`: network, deadline, 5xx or an answer of an unknown shape. */
export const pollOutcomes = ["ok", "rate_limited", "conflict", "failed"] as const
/**
 * `retried` and `rate_limited` will be tried again; `unreachable` (403), `rejected` (400), `expired` (failed for too
 * long), `superseded` (a menu that a newer one followed before it was sent) and `suspended` (for or about somebody who is
 * banned, and not sent) are final.
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

const window = 1_000

/*
 * Effect's quantiles pass over samples that are equal: all updates of a turn take the same time. Picoseconds, far below
 * what the clock can tell, keep the samples of a window apart.
 */
let step = 0
const apart = (seconds: number): number => {
  step = (step + 1) % window
  return seconds + step * 1e-12
}

/** Seconds. Reading it is quadratic in the window; with `error: 0` a quantile is always a sample that was seen. */
export const processingSeconds = Metric.summary({
  name: "bot_processing_seconds",
  description: "Seconds from picking an update up to its effects being committed",
  maxAge: Duration.minutes(10),
  maxSize: window,
  error: 0,
  quantiles: [0.5, 0.9, 0.99],
}).pipe(Metric.mapInput(apart))

export const polls = over(pollOutcomes, (outcome) =>
  counter("bot_polls_total", "getUpdates round trips", { outcome }),
)

/**
 * Why updates are confirmed to Telegram and not handled; `rate_limited`: somebody acted faster than `PERSON_RATE`;
 * `from_bot`: another bot said it.
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

const requestSeconds = Metric.histogram(
  "telegram_api_request_seconds",
  MetricBoundaries.fromIterable([0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]),
  "Seconds a call of the Bot API took, a getUpdates long poll included",
)
const telegramRequests = over(telegramMethods, (method) => ({
  outcomes: over(telegramOutcomes, (outcome) =>
    counter("telegram_api_requests_total", "Calls of the Bot API", { method, outcome }),
  ),
  seconds: labelled(requestSeconds, { method }),
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
export const activeUsers = over(Role.literals, (role) =>
  over(activityWindows, (within) =>
    gauge("bot_active_users", "Accounts seen within the window, by the role they use", {
      role,
      window: within,
    }),
  ),
)

/** What becomes of applications; `reconsidered`: a refusal was taken back. */
export const applicationEvents = [...ApplicationStatus.literals, "reconsidered"] as const
export const applications = over(applicationEvents, (event) =>
  counter("jobs_applications_total", "What became of applications", { event }),
)
export const vacancies = over(VacancyStatus.literals, (status) =>
  gauge("jobs_vacancies", "Vacancies, by their status", { status }),
)

export const virtualMemoryBytes = gauge(
  "process_virtual_memory_bytes",
  "Virtual memory of this process in bytes",
)
export const residentMemoryBytes = gauge(
  "process_resident_memory_bytes",
  "Resident memory of this process in bytes",
)

const capNames = Object.keys(caps) as ReadonlyArray<CapName>

export const capsReached = over(capNames, (cap) =>
  counter("bot_caps_reached_total", "Acts that were over a cap", { cap }),
)

export const cpuSeconds = counter("process_cpu_seconds_total", "User and system CPU seconds of this process")
export const startTimeSeconds = gauge(
  "process_start_time_seconds",
  "When this process started, seconds since the epoch",
)
/** Only where the system tells. */
export const openFds = gauge("process_open_fds", "Open file descriptors of this process")
export const eventLoopLagSeconds = gauge(
  "nodejs_eventloop_lag_seconds",
  "How long one turn of the event loop took at the scrape",
)
export const buildInfo = (version: string, node: string) =>
  gauge("bot_build_info", "The running version; always 1", { version, node })

const each = <A>(record: Readonly<Record<string, A>>) => Object.values(record)

const closed = [
  ...[messages, errors, polls, dropped, applications, ...each(delivery)].flatMap((counters) =>
    each<Metric.Metric.Counter<number>>(counters),
  ),
  ...each(outboxPending),
  ...each(vacancies),
  ...each(activeUsers).flatMap(each),
  ...each(telegramRequests).flatMap(({ outcomes, seconds }) => [...each(outcomes), seconds]),
  ...[processingSeconds, cpuSeconds, updatesLagSeconds, lastPollTimestampSeconds, inboxPending],
]

/** Puts every series of a closed set at 0, so that the first scrape shows them all. */
export const registerAll = (): void => {
  for (const metric of closed) metric.register()
}
