import { Effect } from "effect"
import { Worker } from "node:worker_threads"
import { DrawFailed } from "../../services/DrawFailed.ts"
import type { DrawingAnswer } from "./AnswerDrawings.ts"

/** A document of many pages takes some 60 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

type Answer = Effect.Effect<Uint8Array, DrawFailed>

const failed = (detail: string): Answer => Effect.fail(new DrawFailed({ detail }))

const read = (drawn: DrawingAnswer): Answer =>
  "bytes" in drawn ? Effect.succeed(drawn.bytes) : failed(drawn.failure)

/** A worker thread that draws from descriptions, started on demand. Its failure never ends the process. */
export class DrawingThread {
  readonly #script: URL
  #worker: Worker | undefined
  /** Receives the answer for what is being drawn. */
  #resume: (answer: Answer) => void = () => undefined

  constructor(script: URL) {
    this.#script = script
  }

  /** Draw one thing; don't call again until it is done. Interruption ends the thread. */
  readonly draw = (description: object): Answer =>
    Effect.async((resume) => {
      this.#resume = resume
      this.#begun().postMessage(description)
      return this.end
    })

  readonly end = Effect.promise(async () => {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  })

  #begun(): Worker {
    if (this.#worker !== undefined) return this.#worker
    // The thread needs none of the process's settings, secrets or flags.
    const worker = new Worker(this.#script, { resourceLimits, env: {}, execArgv: [], name: "drawing" })
    const answer = (given: Answer) => {
      if (this.#worker === worker) this.#resume(given)
    }
    const over = (detail: string) => {
      answer(failed(detail))
      if (this.#worker === worker) this.#worker = undefined
    }
    worker.on("message", (drawn: DrawingAnswer) => {
      answer(read(drawn))
    })
    // An unhandled error event would end the process.
    worker.on("error", (error: Error) => {
      over(`${error.stack}`)
    })
    worker.on("exit", (code) => {
      over(`The thread ended with ${code}`)
    })
    return (this.#worker = worker)
  }
}
