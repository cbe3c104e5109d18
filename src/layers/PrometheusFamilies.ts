import { type DataPoint, DataPointType, type Histogram, type MetricData } from "@opentelemetry/sdk-metrics"
import { type Family, formatNumber, type Sample } from "./PrometheusText.ts"

type Point = DataPoint<number>
type Labels = Readonly<Record<string, unknown>>

const quantiles = "_quantiles"

const seriesOf = (labels: Labels): string => JSON.stringify(Object.entries(labels).sort())

const withoutQuantile = (labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => name !== "quantile"))

const simple = ({ attributes, value }: Point): Sample => ({ suffix: "", labels: attributes, value })

const bucketsOf = ({ attributes, value }: DataPoint<Histogram>): ReadonlyArray<Sample> => {
  let below = 0
  const buckets = value.buckets.boundaries.map((boundary, index) => {
    below += value.buckets.counts[index] ?? 0
    return { suffix: "_bucket", labels: { ...attributes, le: formatNumber(boundary) }, value: below }
  })
  return [
    ...buckets,
    { suffix: "_bucket", labels: { ...attributes, le: "+Inf" }, value: value.count },
    { suffix: "_sum", labels: attributes, value: value.sum ?? 0 },
    { suffix: "_count", labels: attributes, value: value.count },
  ]
}

interface SummaryParts {
  readonly quantiles: ReadonlyArray<Point>
  readonly sums: ReadonlyArray<Point>
  readonly counts: ReadonlyArray<Point>
}

/** The samples of one series: its quantiles, then `_sum` and `_count`. */
const summarySeries = (count: Point, parts: SummaryParts): ReadonlyArray<Sample> => {
  const labels = count.attributes
  const series = seriesOf(labels)
  const sum = parts.sums.find((point) => seriesOf(point.attributes) === series)
  const ours = parts.quantiles.filter(({ attributes }) => seriesOf(withoutQuantile(attributes)) === series)
  const extreme = (name: "min" | "max") =>
    ours.find(({ attributes }) => attributes["quantile"] === name)?.value ?? NaN
  // An empty window comes as 0: a value below the least ever seen is no sample's.
  const seen = (value: number) =>
    count.value > 0 && value >= extreme("min") && value <= extreme("max") ? value : NaN
  return [
    ...ours
      .filter(({ attributes }) => attributes["quantile"] !== "min" && attributes["quantile"] !== "max")
      .map(({ attributes, value }) => ({ suffix: "", labels: attributes, value: seen(value) })),
    { suffix: "_sum", labels, value: sum?.value ?? 0 },
    { suffix: "_count", labels, value: count.value },
  ]
}

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
 * The families behind what OpenTelemetry collected from Effect, which hands a summary out as three unrelated families:
 * `x_quantiles`, `x_count` and `x_sum`. Here it is one again.
 */
export const prometheusFamilies = (metrics: ReadonlyArray<MetricData>): ReadonlyArray<Family> => {
  const byName = new Map(metrics.map((metric) => [metric.descriptor.name, metric]))
  const summaries = metrics.flatMap((metric): ReadonlyArray<Family> => {
    if (!metric.descriptor.name.endsWith(quantiles)) return []
    const name = metric.descriptor.name.slice(0, -quantiles.length)
    const sums = byName.get(`${name}_sum`)
    const counts = byName.get(`${name}_count`)
    if (sums === undefined || counts === undefined) return []
    for (const part of [metric, sums, counts]) byName.delete(part.descriptor.name)
    const parts = { quantiles: pointsOf(metric), sums: pointsOf(sums), counts: pointsOf(counts) }
    const samples = parts.counts.flatMap((count) => summarySeries(count, parts))
    return [{ name, help: metric.descriptor.description, type: "summary", samples }]
  })
  return [...summaries, ...[...byName.values()].flatMap(familyOf)]
}
