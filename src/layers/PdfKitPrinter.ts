import { Effect, Layer } from "effect"
import { PdfPrinter, PrintFailed } from "../services/PdfPrinter.ts"

/** What draws is loaded with the first paper: most starts of the bot shouldn't pay for it. */
const draw = (paper: Parameters<PdfPrinter["Type"]["print"]>[0]) =>
  Effect.tryPromise({
    try: () => import("./paper/DrawPaper.ts").then(({ drawPaper }) => drawPaper(paper)),
    catch: (error) => new PrintFailed({ detail: error instanceof Error ? `${error.stack}` : String(error) }),
  })

/** Papers by pdfkit, one after another: drawing takes the thread for some 50 ms. */
export const PdfKitPrinter = Layer.effect(
  PdfPrinter,
  Effect.map(Effect.makeSemaphore(1), (one) =>
    PdfPrinter.of({ print: (paper) => one.withPermits(1)(draw(paper)) }),
  ),
)
