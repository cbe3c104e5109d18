/** The values of a chart's lines at one moment, in Unix milliseconds; NaN if unknown. */
export interface Point {
  readonly at: number
  readonly values: ReadonlyArray<number>
}

/** The time span that charts show, in milliseconds. */
export const span = 60_000

/** Add a point and drop those too old to be shown. */
export const remember = (points: ReadonlyArray<Point>, point: Point): ReadonlyArray<Point> => [
  ...points.filter(({ at }) => at >= point.at - span && at < point.at),
  point,
]

/** The greatest value that can be drawn, 0 if there is none. */
export const highest = (points: ReadonlyArray<Point>): number =>
  points.reduce(
    (most, { values }) =>
      values.reduce(
        (greatest, value) => (Number.isFinite(value) ? Math.max(greatest, value) : greatest),
        most,
      ),
    0,
  )

/** The least of 1, 2 or 5 times a power of ten that is not below `value`. */
export const niceTop = (value: number): number => {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power
}

/** A number short enough for a legend; a dash if unknown. */
export const formatFigure = (value: number): string => {
  if (!Number.isFinite(value)) return "–"
  if (value >= 9_999.5) return `${Math.round(value / 1000)}k`
  return String(Number(value.toFixed(value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2)))
}
