import { formatFigure } from "./History.ts"
import type { LineSpec } from "./ChartSpec.ts"

/** A line with its last value, NaN if unknown. */
export interface DrawnLine extends LineSpec {
  readonly index: number
  readonly last: number
}

/** The names of the lines with their last values. */
export const Legend = ({ lines }: { readonly lines: ReadonlyArray<DrawnLine> }) => (
  <ul class="m-legend">
    {lines.map(({ label, last, tone }) => (
      <li key={label}>
        <span class={`m-swatch m-${tone}`} />
        {label} <strong>{formatFigure(last)}</strong>
      </li>
    ))}
  </ul>
)
