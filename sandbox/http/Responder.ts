import type { IncomingMessage, ServerResponse } from "node:http"
import type { Answer } from "./Answer.ts"

/** One request and the ways to end it, decent and otherwise. */
export class Responder {
  readonly request: IncomingMessage
  readonly #response: ServerResponse

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request
    this.#response = response
  }

  answer({ body, headers, status }: Answer) {
    const length = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength
    this.#response.writeHead(status, { ...headers, "content-length": length })
    this.#response.end(body)
    // What a refused request still sends would be read as the next one.
    if (!this.request.complete) this.request.resume()
  }

  reset() {
    this.request.socket.resetAndDestroy()
  }

  /** Reads no more from the connection, and never closes it. */
  freeze() {
    this.request.socket.pause()
  }
}
