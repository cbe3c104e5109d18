/** What a chart's lines were at one moment, in Unix milliseconds; NaN where nothing was known. */
export interface Point {
  readonly at: number
  readonly values: ReadonlyArray<number>
}

/** How much of the past charts show, in milliseconds. */
export const span = 60_000

/** Adds a point and forgets those that are too old to be seen. */
export const remember = (points: ReadonlyArray<Point>, point: Point): ReadonlyArray<Point> => [
  ...points.filter(({ at }) => at >= point.at - span && at < point.at),
  point,
]

/** The greatest value that can be drawn, 0 when there is none. */
export const highest = (points: ReadonlyArray<Point>): number =>
  points.reduce(
    (most, { values }) =>
      values.reduce(
        (greatest, value) => (Number.isFinite(value) ? Math.max(greatest, value) : greatest),
        most,
      ),
    0,
  )

/** 1, 2 or 5 times a power of ten, the least that is not below `value`. */
export const niceTop = (value: number): number => {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power
}

/** A figure short enough for a legend; a dash for what is not known. */
export const formatFigure = (value: number): string => {
  if (!Number.isFinite(value)) return "–"
  if (value >= 9_999.5) return `${Math.round(value / 1000)}k`
  return String(Number(value.toFixed(value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2)))
}
