import { Effect, FiberHandle, Layer } from "effect"
import { PdfPrinter, PrintFailed } from "../../services/PdfPrinter.ts"
import { DrawingThread } from "./DrawingThread.ts"

/** A document takes some 50 ms, the first one a second. */
const deadline = "20 seconds"

/** How long an idle thread is kept. */
const idle = "30 seconds"

/** The relative path is the same in the sources and in the build. */
const script = new URL("./pdf/PdfWorker.js", import.meta.url)

const tooLong = () => new PrintFailed({ detail: `Not drawn within ${deadline}` })

/**
 * A printer with pdfkit that draws one document at a time, in a thread of its own: drawing takes up to a quarter of a
 * second.
 */
export const workerPdfPrinter = (file: URL) =>
  Layer.scoped(
    PdfPrinter,
    Effect.gen(function* () {
      const one = yield* Effect.makeSemaphore(1)
      const thread = new DrawingThread(file)
      yield* Effect.addFinalizer(() => thread.end)
      const ending = yield* FiberHandle.make()
      const endLater = FiberHandle.run(ending, Effect.zipRight(Effect.sleep(idle), thread.end))
      return PdfPrinter.of({
        print: (resumePdf) =>
          FiberHandle.clear(ending).pipe(
            Effect.zipRight(thread.draw(resumePdf)),
            Effect.timeoutFail({ duration: deadline, onTimeout: tooLong }),
            Effect.ensuring(endLater),
            one.withPermits(1),
          ),
      })
    }),
  )

export const WorkerPdfPrinter = workerPdfPrinter(script)
