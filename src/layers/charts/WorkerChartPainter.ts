import { Effect, Layer } from "effect"
import { ChartPainter } from "../../services/ChartPainter.ts"
import { drawInThread } from "../drawing/DrawInThread.ts"

/** A painter with ECharts and resvg whose thread runs this script. */
export const workerChartPainter = (script: URL) =>
  Layer.scoped(
    ChartPainter,
    Effect.map(drawInThread(script), (paint) => ChartPainter.of({ paint })),
  )

/** The relative path is the same in the sources and in the build. */
export const WorkerChartPainter = workerChartPainter(new URL("./charts/ChartWorker.js", import.meta.url))
