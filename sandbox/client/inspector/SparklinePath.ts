import { type Point, span } from "./History.ts"

export const width = 120
export const height = 32

const round = (value: number) => Number(value.toFixed(1))

/**
 * The path of one line, with `now` as the right edge and `top` as the upper one; the line breaks at missing
 * values.
 */
export const linePath = (points: ReadonlyArray<Point>, line: number, now: number, top: number): string => {
  let pen = "M"
  return points
    .map(({ at, values }) => {
      const value = values[line] ?? Number.NaN
      if (!Number.isFinite(value)) {
        pen = "M"
        return ""
      }
      const x = round(width - ((now - at) / span) * width)
      const y = round(height - (value / top) * height)
      const step = `${pen}${x} ${y}`
      pen = "L"
      return step
    })
    .join("")
}
