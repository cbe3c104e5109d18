import * as OtelMetrics from "@effect/opentelemetry/Metrics"
import * as Resource from "@effect/opentelemetry/Resource"
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus"
import { type Duration, Effect, Layer, Metric } from "effect"
import { describeDefect } from "../domain/Redaction.ts"
import { Exposition } from "../services/Exposition.ts"
import * as Metrics from "../services/Metrics.ts"
import type { StorageError } from "../services/StorageError.ts"
import { refreshActivity, refreshInbox, refreshOutbox, refreshVacancies } from "./BacklogMetrics.ts"
import { describeProcess, refreshProcess } from "./ProcessMetrics.ts"
import { prometheusFamilies } from "./PrometheusFamilies.ts"
import { prometheusText } from "./PrometheusText.ts"

/** A source that fails or hangs leaves its gauges as they were; the scrape goes on. */
const patient = <R>(
  name: string,
  refresh: Effect.Effect<void, StorageError, R>,
  every: Duration.DurationInput,
) =>
  Effect.interruptible(refresh).pipe(
    Effect.timeout("1 second"),
    Effect.catchAllCause((cause) =>
      Effect.zipRight(
        Metric.increment(Metrics.errors.storage),
        Effect.annotateLogs(Effect.logWarning(`The gauges of ${name} are stale`), describeDefect(cause)),
      ),
    ),
    // A scraper that hangs up must not leave its interruption in the cache.
    Effect.uninterruptible,
    Effect.cachedWithTTL(every),
  )

/** Effect's count of its own fibers: noise, and no part of what we promise. */
const ours = (name: string): boolean => !name.startsWith("effect_")

const makeReader = Effect.gen(function* () {
  const producer = yield* OtelMetrics.makeProducer
  const open = Effect.sync(() => new PrometheusExporter({ preventServerStart: true }))
  const reader = yield* Effect.acquireRelease(open, (reader) => Effect.promise(() => reader.shutdown()))
  reader.setMetricProducer(producer)
  return reader
}).pipe(Effect.provide(Resource.layerEmpty))

/** The metrics of this process, collected through OpenTelemetry's reader and rendered for Prometheus. */
export const PrometheusMetrics = Layer.scoped(
  Exposition,
  Effect.gen(function* () {
    const reader = yield* makeReader
    const refreshes = yield* Effect.all([
      patient("the inbox", refreshInbox, "1 second"),
      patient("the outbox", refreshOutbox, "1 second"),
      patient("the vacancies", refreshVacancies, "1 second"),
      // Counts over all accounts.
      patient("active users", refreshActivity, "1 minute"),
    ])
    Metrics.registerAll()
    yield* describeProcess
    const collect = Effect.promise(() => reader.collect())
    const render = Effect.gen(function* () {
      yield* Effect.all([refreshProcess, ...refreshes], { concurrency: "unbounded", discard: true })
      const { resourceMetrics } = yield* collect
      const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics)
      return prometheusText(prometheusFamilies(metrics.filter(({ descriptor }) => ours(descriptor.name))))
    })
    return { render }
  }),
)
