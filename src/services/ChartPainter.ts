import { Context, type Effect } from "effect"
import type { Chart } from "../domain/Chart.ts"
import type { DrawFailed } from "./DrawFailed.ts"

/** Draws charts as PNG, legible on a phone. Characters missing from the fonts are dropped or marked as left out. */
export class ChartPainter extends Context.Tag("ChartPainter")<
  ChartPainter,
  { readonly paint: (chart: Chart) => Effect.Effect<Uint8Array, DrawFailed> }
>() {}
