import { Effect, Layer } from "effect"
import { drawResumePdf } from "../../../src/layers/pdf/DrawResumePdf.ts"
import { PdfPrinter } from "../../../src/services/PdfPrinter.ts"

/** Draw in this thread: no worker can run TypeScript on the oldest supported Node. */
export const DirectPrinter = Layer.succeed(PdfPrinter, {
  print: (paper) => Effect.promise(() => drawResumePdf(paper)),
})
