import { Effect, Layer } from "effect"
import { PdfPrinter } from "../../services/PdfPrinter.ts"
import { drawInThread } from "../drawing/DrawInThread.ts"

/** A printer with pdfkit whose thread runs this script. */
export const workerPdfPrinter = (script: URL) =>
  Layer.scoped(
    PdfPrinter,
    Effect.map(drawInThread(script), (print) => PdfPrinter.of({ print })),
  )

/** The relative path is the same in the sources and in the build. */
export const WorkerPdfPrinter = workerPdfPrinter(new URL("./pdf/PdfWorker.js", import.meta.url))
