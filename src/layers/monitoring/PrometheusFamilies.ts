import { type DataPoint, DataPointType, type Histogram, type MetricData } from "@opentelemetry/sdk-metrics"
import { type Family, formatSample, type Sample } from "./PrometheusText.ts"

type Point = DataPoint<number>

const simple = ({ attributes, value }: Point): Sample => ({ suffix: "", labels: attributes, value })

const bucketsOf = ({ attributes, value }: DataPoint<Histogram>): ReadonlyArray<Sample> => {
  let below = 0
  const buckets = value.buckets.boundaries.map((boundary, index) => {
    below += value.buckets.counts[index] ?? 0
    return { suffix: "_bucket", labels: { ...attributes, le: formatSample(boundary) }, value: below }
  })
  return [
    ...buckets,
    { suffix: "_bucket", labels: { ...attributes, le: "+Inf" }, value: value.count },
    { suffix: "_sum", labels: attributes, value: value.sum ?? 0 },
    { suffix: "_count", labels: attributes, value: value.count },
  ]
}

/** Quantiles computed by this project, by family and quantile. */
export type Quantiles = Readonly<Record<string, ReadonlyMap<string, number>>>

/** The samples of one series of a summary: its quantiles, then `_sum` and `_count`. */
const summarySamples = (
  quantiles: ReadonlyMap<string, number>,
  [sum]: ReadonlyArray<Point>,
  [count]: ReadonlyArray<Point>,
): ReadonlyArray<Sample> => [
  ...[...quantiles].map(([quantile, value]) => ({ suffix: "", labels: { quantile }, value })),
  { suffix: "_sum", labels: {}, value: sum?.value ?? 0 },
  { suffix: "_count", labels: {}, value: count?.value ?? 0 },
]

const pointsOf = (metric: MetricData | undefined): ReadonlyArray<Point> =>
  metric === undefined ||
  metric.dataPointType === DataPointType.HISTOGRAM ||
  metric.dataPointType === DataPointType.EXPONENTIAL_HISTOGRAM
    ? []
    : metric.dataPoints

const describe = ({ descriptor: { name, description } }: MetricData) => ({ name, help: description })

const familyOf = (metric: MetricData): ReadonlyArray<Family> => {
  switch (metric.dataPointType) {
    case DataPointType.SUM: {
      const type = metric.isMonotonic ? "counter" : "gauge"
      return [{ ...describe(metric), type, samples: metric.dataPoints.map(simple) }]
    }
    case DataPointType.GAUGE:
      return [{ ...describe(metric), type: "gauge", samples: metric.dataPoints.map(simple) }]
    case DataPointType.HISTOGRAM:
      return [{ ...describe(metric), type: "histogram", samples: metric.dataPoints.flatMap(bucketsOf) }]
    case DataPointType.EXPONENTIAL_HISTOGRAM:
      return []
  }
}

/**
 * Metric families from what OpenTelemetry collected from Effect. That exports a summary as three unrelated families,
 * `x_quantiles`, `x_count` and `x_sum`; here they are joined again, with the quantiles of this project.
 */
export const prometheusFamilies = (
  metrics: ReadonlyArray<MetricData>,
  known: Quantiles,
): ReadonlyArray<Family> => {
  const byName = new Map(metrics.map((metric) => [metric.descriptor.name, metric]))
  const summaries = Object.entries(known).flatMap(([name, quantiles]): ReadonlyArray<Family> => {
    const [whole, sum, count] = ["_quantiles", "_sum", "_count"].map((suffix) => byName.get(name + suffix))
    if (whole === undefined) return []
    for (const part of [whole, sum, count]) if (part !== undefined) byName.delete(part.descriptor.name)
    const samples = summarySamples(quantiles, pointsOf(sum), pointsOf(count))
    return [{ name, help: whole.descriptor.description, type: "summary", samples }]
  })
  return [...summaries, ...[...byName.values()].flatMap(familyOf)]
}
