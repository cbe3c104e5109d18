import { Metric, type MetricBoundaries, MetricLabel } from "effect"

/**
 * Metric families are declared once and tagged in advance for closed sets of label values: tagging at each update costs
 * many times the update itself.
 */

const noLabels: ReadonlyArray<MetricLabel.MetricLabel> = []

/** Update a metric directly, without an Effect: for the hot path. */
export const observe = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, value: In): void => {
  metric.unsafeUpdate(value, noLabels)
}

/** Increment a counter by one, directly. */
export const count = (counter: Metric.Metric.Counter<number>): void => {
  observe(counter, 1)
}

type Labels = Readonly<Record<string, string>>

const labelled = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, labels: Labels = {}) =>
  Metric.taggedWithLabels(
    metric,
    Object.entries(labels).map(([name, value]) => MetricLabel.make(name, value)),
  )

export const counter = (name: string, description: string, labels?: Labels): Metric.Metric.Counter<number> =>
  labelled(Metric.counter(name, { description, incremental: true }), labels)

export const gauge = (name: string, description: string, labels?: Labels): Metric.Metric.Gauge<number> =>
  labelled(Metric.gauge(name, { description }), labels)

export const histogram = (
  name: string,
  description: string,
  boundaries: MetricBoundaries.MetricBoundaries,
  labels?: Labels,
) => labelled(Metric.histogram(name, boundaries, description), labels)

/** Make a metric for each value of a closed set. */
export const over = <K extends string, A>(values: ReadonlyArray<K>, make: (value: K) => A) =>
  Object.fromEntries(values.map((value) => [value, make(value)])) as Readonly<Record<K, A>>
