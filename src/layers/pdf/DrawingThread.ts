import { Effect } from "effect"
import { Worker } from "node:worker_threads"
import type { ResumePdf } from "../../domain/market/ResumePdf.ts"
import { PrintFailed } from "../../services/PdfPrinter.ts"
import type { Drawn } from "./PdfWorker.ts"

/** A paper of many pages takes some 60 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

type Answer = Effect.Effect<Uint8Array, PrintFailed>

const failed = (detail: string): Answer => Effect.fail(new PrintFailed({ detail }))

const read = (drawn: Drawn): Answer =>
  "bytes" in drawn ? Effect.succeed(drawn.bytes) : failed(drawn.failure)

/** A thread that draws, begun when it is needed. Whatever ends it ends nothing else. */
export class DrawingThread {
  readonly #script: URL
  #worker: Worker | undefined
  /** Takes the answer to the paper that is being drawn. */
  #resume: (answer: Answer) => void = () => undefined

  constructor(script: URL) {
    this.#script = script
  }

  /** One paper; not called again before it is drawn. Given up, it takes the thread along. */
  readonly draw = (paper: ResumePdf): Answer =>
    Effect.async((resume) => {
      this.#resume = resume
      this.#begun().postMessage(paper)
      return this.end
    })

  readonly end = Effect.promise(async () => {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  })

  #begun(): Worker {
    if (this.#worker !== undefined) return this.#worker
    // It needs none of our settings, secrets or flags.
    const worker = new Worker(this.#script, { resourceLimits, env: {}, execArgv: [], name: "papers" })
    const answer = (given: Answer) => {
      if (this.#worker === worker) this.#resume(given)
    }
    const over = (detail: string) => {
      answer(failed(detail))
      if (this.#worker === worker) this.#worker = undefined
    }
    worker.on("message", (drawn: Drawn) => {
      answer(read(drawn))
    })
    // An error that nobody listens to would end the process.
    worker.on("error", (error: Error) => {
      over(`${error.stack}`)
    })
    worker.on("exit", (code) => {
      over(`The thread ended with ${code}`)
    })
    return (this.#worker = worker)
  }
}
