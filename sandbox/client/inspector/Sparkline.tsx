import type { ChartSpec } from "./ChartSpec.ts"
import { formatFigure, highest, niceTop, type Point } from "./History.ts"
import { type DrawnLine, Legend } from "./Legend.tsx"
import { height, linePath, width } from "./SparklinePath.ts"

interface SparklineProps {
  readonly spec: ChartSpec
  readonly points: ReadonlyArray<Point>
  /** Unix milliseconds of the right edge. */
  readonly now: number
  /** The present is unknown: the last values are not shown. */
  readonly stale: boolean
}

const figure = (value: number, unit: string) => [formatFigure(value), unit].filter(Boolean).join(" ")

const drawnLines = ({ points, spec, stale }: SparklineProps): ReadonlyArray<DrawnLine> =>
  spec.lines
    .map((line, index) => ({
      ...line,
      index,
      last: stale ? Number.NaN : (points.at(-1)?.values[index] ?? Number.NaN),
    }))
    .filter(
      ({ index, onlyWhenUsed }) =>
        onlyWhenUsed !== true || points.some(({ values }) => (values[index] ?? 0) > 0),
    )

const inWords = ({ spec: { lines, unit }, stale }: SparklineProps, drawn: ReadonlyArray<DrawnLine>) =>
  stale
    ? "the bot is down"
    : drawn.map(({ label, last }) => (lines.length === 1 ? "" : `${label} `) + figure(last, unit)).join(", ")

/** The last 60 seconds of some lines, with their last values. */
export const Sparkline = (props: SparklineProps) => {
  const { now, points, spec } = props
  const { title, unit } = spec
  const drawn = drawnLines(props)
  const single = spec.lines.length === 1
  const most = highest(points)
  const top = niceTop(most)
  return (
    <div class="m-chart" role="img" aria-label={`${title}: ${inWords(props, drawn)}`}>
      <div class="m-chart-head">
        <span class="m-chart-title">{title}</span>
        <span class="m-chart-value">{single ? figure(drawn[0]?.last ?? Number.NaN, unit) : ""}</span>
      </div>
      <div class="m-chart-plot">
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map(({ index, label, tone }) => (
            <path key={label} class={`m-line m-${tone}`} d={linePath(points, index, now, top)} />
          ))}
        </svg>
        <span class="m-chart-top">{most > 0 ? figure(top, unit) : ""}</span>
      </div>
      {!single && <Legend lines={drawn} />}
    </div>
  )
}
