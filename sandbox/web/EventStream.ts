import type { ServerResponse } from "node:http"
import { guarding } from "./Answers.ts"
import type { StreamEvent } from "./Protocol.ts"

/** Unread bytes after which a slow reader is disconnected. */
const maxBehind = 4 * 1024 * 1024
/** Milliseconds. */
const heartbeat = 15_000

type MachineEvent = "traffic" | "bot"

/** A stream of server-sent events. */
export class EventStream {
  readonly #response: ServerResponse
  readonly #heartbeat: ReturnType<typeof setInterval>

  constructor(response: ServerResponse) {
    this.#response = response
    response.writeHead(200, {
      ...guarding,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
    })
    this.#write("retry: 1000\n\n")
    this.#heartbeat = setInterval(() => {
      this.#write(": \n\n")
    }, heartbeat)
    this.onClose(() => {
      clearInterval(this.#heartbeat)
    })
  }

  onClose(listener: () => void) {
    this.#response.once("close", listener)
  }

  /** Sends an event; `json` is one line. */
  send(event: StreamEvent | MachineEvent, json: string) {
    this.#write(`event: ${event}\ndata: ${json}\n\n`)
  }

  #write(text: string) {
    if (this.#response.destroyed) return
    this.#response.write(text)
    // It reconnects and reloads everything, which is cheaper than remembering all it missed.
    if (this.#response.writableLength > maxBehind) this.#response.destroy()
  }
}
