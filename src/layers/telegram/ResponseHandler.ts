import { Predicate } from "effect"
import type { Dispatcher } from "undici"

/** An HTTP answer that arrived in full. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Record<string, string | Array<string> | undefined>
  readonly body: Buffer
}

/** Why there is none. `too-big`: its body is longer than was allowed. */
export interface NoResponse {
  readonly reason: "network" | "timeout" | "too-big"
  /** The system's or the TLS library's name of the error, where it has one. */
  readonly code?: string | undefined
}

/** A name from a closed set of the platform's; anything else might quote what was sent. */
const errorCode = /^[A-Z][A-Z0-9_]{2,47}$/

/** A connection that tried several addresses fails with all their errors, of which the first is the telling one. */
const codeOf = (error: Error): string | undefined => {
  const [first] = error instanceof AggregateError ? (error.errors as ReadonlyArray<unknown>) : [error]
  for (const each of [error, first])
    if (Predicate.hasProperty(each, "code") && typeof each.code === "string" && errorCode.test(each.code))
      return each.code
  return undefined
}

const abandoned = new Error("The request was abandoned")

/** Gathers one answer for undici's dispatch and tells its outcome exactly once. */
export class ResponseHandler implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number
  #settle: ((outcome: HttpResponse | NoResponse) => void) | undefined
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: HttpResponse["headers"] = {}
  #chunks: Array<Buffer> = []
  #size = 0

  constructor(maxBytes: number, settle: (outcome: HttpResponse | NoResponse) => void) {
    this.#maxBytes = maxBytes
    this.#settle = settle
  }

  onRequestStart(controller: Dispatcher.DispatchController) {
    // It waited for a connection and was cancelled meanwhile: nothing is sent.
    if (this.#settle === undefined) controller.abort(abandoned)
    else this.#controller = controller
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: HttpResponse["headers"],
  ) {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer) {
    this.#size += chunk.length
    if (this.#size > this.#maxBytes) this.#end({ reason: "too-big" })
    else this.#chunks.push(chunk)
  }

  onResponseEnd() {
    const [first = Buffer.alloc(0), ...rest] = this.#chunks
    const body = rest.length === 0 ? first : Buffer.concat(this.#chunks)
    const response = { status: this.#status, headers: this.#headers, body }
    this.#release()
    this.#tell(response)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error) {
    const code = codeOf(error)
    this.#tell({ reason: code === "UND_ERR_CONNECT_TIMEOUT" ? "timeout" : "network", code })
  }

  /** Its deadline has passed. */
  expire() {
    this.#end({ reason: "timeout" })
  }

  /** Abandons the request; nothing is told. */
  cancel() {
    this.#settle = undefined
    this.#controller?.abort(abandoned)
  }

  #end(outcome: NoResponse) {
    this.#tell(outcome)
    this.#controller?.abort(abandoned)
  }

  /** Interruptible calls outlive their answer by some garbage collections: what it weighs must not. */
  #release() {
    this.#controller = undefined
    this.#headers = {}
    this.#chunks = []
  }

  #tell(outcome: HttpResponse | NoResponse) {
    const settle = this.#settle
    this.#settle = undefined
    settle?.(outcome)
  }
}
