import { parentPort } from "node:worker_threads"
import type { ResumePdf } from "../../domain/market/ResumePdf.ts"
import { drawResumePdf } from "./DrawResumePdf.ts"

/** The worker's answer for one document. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly failure: string }

const failureText = (error: unknown): string => (error instanceof Error ? `${error.stack}` : String(error))

const draw = async (resumePdf: ResumePdf): Promise<Drawn> => {
  try {
    return { bytes: await drawResumePdf(resumePdf) }
  } catch (error) {
    return { failure: failureText(error) }
  }
}

/** The entry point of the drawing thread: one document at a time. */
parentPort?.on("message", (resumePdf: ResumePdf) => {
  void draw(resumePdf).then((drawn) => {
    parentPort?.postMessage(drawn)
  })
})
