import type { SeededRandom } from "../kit/SeededRandom.ts"
import { type SandboxClock, unixSeconds } from "../time/SandboxClock.ts"
import { isRecord } from "../kit/IsRecord.ts"
import { defaultKinds, type UpdateKind, updateLifetimes } from "./UpdateKind.ts"

/** An unconfirmed update; `expiresAt` in seconds. */
export interface Waiting {
  readonly id: number
  readonly json: string
  readonly expiresAt: number
}

/** An update that waits to be sent after all others of its lane. */
export interface Outgoing {
  readonly id: number
  readonly json: string
  readonly lane: string
}

interface Queued extends Waiting, Outgoing {
  readonly bytes: number
}

const maxUpdates = 100_000
const maxQueueBytes = 128 * 1024 * 1024
const maxUpdateBytes = 512 * 1024
const maxAnswerBytes = 4 * 1024 * 1024

const idOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value["id"] === "number" ? String(value["id"]) : undefined

/** The chat or person of an update: within it, order matters. */
const laneOf = (content: object): string => {
  const { chat, from, message, user } = content as Readonly<Record<string, unknown>>
  const chatOfMessage = isRecord(message) ? message["chat"] : undefined
  return idOf(chat) ?? idOf(chatOfMessage) ?? idOf(from) ?? idOf(user) ?? ""
}

/** The pending updates of one bot. Offsets confirm, are trusted and ignored as in getUpdates. */
export class UpdateQueue {
  readonly #clock: SandboxClock
  readonly #random: SeededRandom
  #events: Array<Queued> = []
  #head = 0
  #bytes = 0
  #tail: number | undefined
  /** The kinds wanted; applied when an update is created. */
  allowed: ReadonlySet<UpdateKind> = defaultKinds
  /** Called after an update arrived. */
  onArrival: () => void = () => undefined
  /** Called with each update that arrived; the kind of a handwritten one is `raw`. */
  onQueued: (id: number, kind: UpdateKind | "raw", json: string) => void = () => undefined

  constructor(clock: SandboxClock, random: SeededRandom) {
    this.#clock = clock
    this.#random = random
  }

  get size() {
    return this.#events.length - this.#head
  }

  /** The id of the next update, undefined before the first. */
  get tail() {
    return this.#tail
  }

  get waiting(): ReadonlyArray<Waiting> {
    return this.#events.slice(this.#head).map(({ expiresAt, id, json }) => ({ id, json, expiresAt }))
  }

  /** Restore the pending updates of another process, ahead of all new ones. */
  restore(waiting: ReadonlyArray<Waiting>) {
    this.#events = waiting.map((update) => ({ ...update, lane: "", bytes: Buffer.byteLength(update.json) }))
    this.#head = 0
    this.#bytes = this.#events.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Continue with another id, as the real server does after a quiet week: possibly a lower one. */
  renumber(next: number = this.#random.integer(2_000_000, 2 ** 30)) {
    this.#tail = next
  }

  push(kind: UpdateKind, content: object) {
    if (!this.allowed.has(kind)) return
    const write = (id: number) => `{"update_id":${id},"${kind}":${JSON.stringify(content)}}`
    this.#push(write, updateLifetimes[kind], kind, laneOf(content))
  }

  /** Queue the result of `write` for the next id, valid or not; `lifetime` in seconds. */
  pushRaw(write: (id: number) => string, lifetime: number = updateLifetimes.message) {
    this.#push(write, lifetime, "raw")
  }

  #push(write: (id: number) => string, lifetime: number, kind: UpdateKind | "raw", lane = "") {
    if (this.#tail === undefined) this.renumber()
    const id = this.#tail ?? 0
    const json = write(id)
    const bytes = Buffer.byteLength(json)
    if (bytes > maxUpdateBytes || this.size >= maxUpdates || this.#bytes + bytes > maxQueueBytes) return
    this.#tail = id + 1
    this.#bytes += bytes
    this.#events.push({ id, json, bytes, lane, expiresAt: unixSeconds(this.#clock) + lifetime })
    this.onArrival()
    this.onQueued(id, kind, json)
  }

  /** Queue a handwritten update, possibly malformed, with its own `update_id`; later ids continue from there. */
  injectRaw(json: string) {
    const id = /"update_id"\s*:\s*(\d{1,10})\b/.exec(json)?.[1]
    if (id !== undefined) this.renumber(Number(id))
    this.pushRaw(() => json)
  }

  /** The JSON of up to `limit` updates from `offset` on, after dropping those that the offset confirms. */
  read(offset: number, limit: number): ReadonlyArray<string> {
    if (this.#tail === undefined) return []
    if (offset < 0) this.#keepLast(-offset)
    const first = this.#events[this.#head]?.id ?? this.#tail
    if (offset > 0 && offset <= this.#tail + 10 && offset >= first - maxUpdates) this.#confirm(offset)
    return this.#take(limit)
  }

  clear() {
    this.#keepLast(0)
  }

  /** The first pending ones, to be sent to a webhook. */
  outgoing(limit: number): ReadonlyArray<Outgoing> {
    this.#take(limit)
    return this.#events.slice(this.#head, this.#head + limit)
  }

  /** Remove one that was sent. */
  remove(id: number) {
    const at = this.#events.findIndex((event, index) => index >= this.#head && event.id === id)
    if (at === this.#head) this.#shift()
    else if (at > this.#head) this.#bytes -= this.#events.splice(at, 1)[0]?.bytes ?? 0
  }

  #confirm(offset: number) {
    let head = this.#events[this.#head]
    while (head !== undefined && head.id < offset) head = this.#shift()
  }

  #keepLast(count: number) {
    while (this.size > count) this.#shift()
  }

  #take(limit: number) {
    const now = unixSeconds(this.#clock)
    const live: Array<Queued> = []
    let bytes = 0
    let at = this.#head
    for (; at < this.#events.length && live.length < limit; at += 1) {
      const event = this.#events[at]
      if (event === undefined || bytes + event.bytes > maxAnswerBytes) break
      if (event.expiresAt < now) {
        this.#bytes -= event.bytes
      } else {
        live.push(event)
        bytes += event.bytes
      }
    }
    const scanned = at - this.#head
    if (scanned > live.length) this.#events.splice(this.#head, scanned, ...live)
    return live.map(({ json }) => json)
  }

  /** Remove the head; returns the next one. */
  #shift() {
    this.#bytes -= this.#events[this.#head]?.bytes ?? 0
    this.#head += 1
    // Cutting only when half is removed keeps removal O(1) on average.
    if (this.#head > 1024 && this.#head * 2 > this.#events.length) {
      this.#events = this.#events.slice(this.#head)
      this.#head = 0
    }
    return this.#events[this.#head]
  }
}
