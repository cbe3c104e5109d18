import type { IncomingMessage, ServerResponse } from "node:http"
import type { Answer } from "./Answer.ts"

/** One request and the ways to end it, orderly and otherwise. */
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
    // The rest of a refused request would be read as the next one.
    if (!this.request.complete) this.request.resume()
  }

  reset() {
    this.request.socket.resetAndDestroy()
  }

  /** Stop reading from the connection, and never close it. */
  freeze() {
    this.request.socket.pause()
  }
}
