import { formatFigure } from "./History.ts"
import type { LineSpec } from "./ChartSpec.ts"

/** A line with its last value, NaN when that is not known. */
export interface DrawnLine extends LineSpec {
  readonly index: number
  readonly last: number
}

/** Which line is which, and its last value. */
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
