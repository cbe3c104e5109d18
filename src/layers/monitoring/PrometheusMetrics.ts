import * as OtelMetrics from "@effect/opentelemetry/Metrics"
import * as Resource from "@effect/opentelemetry/Resource"
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus"
import { type Duration, Effect, Layer, Metric } from "effect"
import { describeDefect } from "../../domain/defects/Redaction.ts"
import { Exposition } from "../../services/Exposition.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { steadyMillis } from "../../services/SteadyTime.ts"
import {
  refreshActivity,
  refreshDeadLetters,
  refreshInbox,
  refreshOutbox,
  refreshReadiness,
  refreshVacancies,
} from "./BacklogMetrics.ts"
import { refreshDatabaseRoom } from "./DatabaseRoom.ts"
import { compress } from "./Gzip.ts"
import { watchProcess } from "./ProcessMetrics.ts"
import { prometheusFamilies } from "./PrometheusFamilies.ts"
import { prometheusText } from "./PrometheusText.ts"

interface Pace {
  readonly every?: Duration.DurationInput
  readonly patience?: Duration.DurationInput
}

/** A source that fails or times out leaves its gauges unchanged; the scrape goes on. */
const patient = <R>(
  name: string,
  refresh: Effect.Effect<void, StorageError, R>,
  { every = "1 second", patience = "1 second" }: Pace = {},
) =>
  Effect.interruptible(refresh).pipe(
    Effect.timeout(patience),
    Effect.catchAllCause((cause) =>
      Effect.zipRight(
        Metric.increment(Metrics.errors.storage),
        Effect.annotateLogs(Effect.logWarning(`The gauges of ${name} are stale`), describeDefect(cause)),
      ),
    ),
    // The interruption of a scraper that hangs up must not be cached.
    Effect.uninterruptible,
    Effect.cachedWithTTL(every),
  )

/** Leaves out Effect's own fiber counts, which are noise and not documented. */
const ours = (name: string): boolean => !name.startsWith("effect_")

const makeReader = Effect.gen(function* () {
  const producer = yield* OtelMetrics.makeProducer
  const open = Effect.sync(() => new PrometheusExporter({ preventServerStart: true }))
  const reader = yield* Effect.acquireRelease(open, (reader) => Effect.promise(() => reader.shutdown()))
  reader.setMetricProducer(producer)
  return reader
}).pipe(Effect.provide(Resource.layerEmpty))

const sources = Effect.all([
  watchProcess,
  patient("the inbox", refreshInbox),
  patient("the outbox", refreshOutbox),
  patient("dead letters", refreshDeadLetters),
  patient("the vacancies", refreshVacancies),
  patient("the room of the database", refreshDatabaseRoom),
  // Reports by itself when the database doesn't answer.
  patient("readiness", refreshReadiness, { patience: "3 seconds" }),
  // Counts over all accounts.
  patient("active users", refreshActivity, { every: "1 minute" }),
])

/** The metrics of this process, collected through OpenTelemetry's reader and rendered for Prometheus. */
export const PrometheusMetrics = Layer.scoped(
  Exposition,
  Effect.gen(function* () {
    const reader = yield* makeReader
    const refreshes = yield* sources
    Metrics.registerAll()
    const collect = Effect.promise(() => reader.collect())
    const render = Effect.gen(function* () {
      yield* Effect.all(refreshes, { concurrency: "unbounded", discard: true })
      const { resourceMetrics } = yield* collect
      const metrics = resourceMetrics.scopeMetrics
        .flatMap((scope) => scope.metrics)
        .filter(({ descriptor }) => ours(descriptor.name))
      return prometheusText(prometheusFamilies(metrics, Metrics.summaryQuantiles(yield* steadyMillis)))
    })
    return { render, compress }
  }),
)
