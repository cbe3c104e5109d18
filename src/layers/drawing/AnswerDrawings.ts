import { parentPort } from "node:worker_threads"

/** The thread's answer for one description. */
export type DrawingAnswer = { readonly bytes: Uint8Array } | { readonly failure: string }

const failureText = (error: unknown): string => (error instanceof Error ? `${error.stack}` : String(error))

/** Serve as a drawing thread: draw each description sent to this thread, one at a time, and answer with the bytes. */
export const answerDrawings = (draw: (description: never) => Promise<Uint8Array>): void => {
  const attempt = async (description: unknown): Promise<DrawingAnswer> => {
    try {
      return { bytes: await draw(description as never) }
    } catch (error) {
      return { failure: failureText(error) }
    }
  }
  parentPort?.on("message", (description: unknown) => {
    void attempt(description).then((drawn) => {
      parentPort?.postMessage(drawn)
    })
  })
}
