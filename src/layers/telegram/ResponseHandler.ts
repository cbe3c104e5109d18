import { Predicate } from "effect"
import type { Dispatcher } from "undici"

/** A complete HTTP response. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Record<string, string | Array<string> | undefined>
  readonly body: Buffer
}

/** Why there is no response. `too-big`: the body exceeds the allowed length. */
export interface NoResponse {
  readonly reason: "network" | "timeout" | "too-big"
  /** The error code of the system or TLS library, if there is one. */
  readonly code?: string | undefined
}

/** A code from the platform's closed set; anything else might quote what was sent. */
const errorCode = /^[A-Z][A-Z0-9_]{2,47}$/

/** A connection that tried several addresses fails with all their errors; the first is the most telling. */
const codeOf = (error: Error): string | undefined => {
  const [first] = error instanceof AggregateError ? (error.errors as ReadonlyArray<unknown>) : [error]
  for (const each of [error, first])
    if (Predicate.hasProperty(each, "code") && typeof each.code === "string" && errorCode.test(each.code))
      return each.code
  return undefined
}

const abandoned = new Error("The request was abandoned")

/** Collects one response from undici's dispatch and reports its outcome exactly once. */
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
    // Cancelled while it waited for a connection: nothing is sent.
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

  /** Fail the request because its deadline has passed. */
  expire() {
    this.#end({ reason: "timeout" })
  }

  /** Abandon the request without reporting an outcome. */
  cancel() {
    this.#settle = undefined
    this.#controller?.abort(abandoned)
  }

  #end(outcome: NoResponse) {
    this.#tell(outcome)
    this.#controller?.abort(abandoned)
  }

  /** Interruptible calls outlive their response by some garbage collections, so the response's data is dropped. */
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
