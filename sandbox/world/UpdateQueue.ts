import type { SeededRandom } from "../SeededRandom.ts"
import { type SandboxClock, unixSeconds } from "../time/SandboxClock.ts"
import { isRecord } from "../IsRecord.ts"
import { defaultKinds, type UpdateKind, updateLifetimes } from "./UpdateKind.ts"

/** An update that nobody has confirmed; `expiresAt` in seconds. */
export interface Waiting {
  readonly id: number
  readonly json: string
  readonly expiresAt: number
}

/** One that waits to be sent, after all others of its lane. */
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

/** The chat or person that an update is of: within it, the order matters. */
const laneOf = (content: object): string => {
  const { chat, from, message, user } = content as Readonly<Record<string, unknown>>
  const chatOfMessage = isRecord(message) ? message["chat"] : undefined
  return idOf(chat) ?? idOf(chatOfMessage) ?? idOf(from) ?? idOf(user) ?? ""
}

/** What waits for one bot. Offsets are confirmed, trusted and ignored as getUpdates does it. */
export class UpdateQueue {
  readonly #clock: SandboxClock
  readonly #random: SeededRandom
  #events: Array<Queued> = []
  #head = 0
  #bytes = 0
  #tail: number | undefined
  /** Kinds wanted when an update is created. */
  allowed: ReadonlySet<UpdateKind> = defaultKinds
  /** Called after an update came in. */
  onArrival: () => void = () => undefined
  /** Called with each update that came in; the kind of one that was written by hand is `raw`. */
  onQueued: (id: number, kind: UpdateKind | "raw", json: string) => void = () => undefined

  constructor(clock: SandboxClock, random: SeededRandom) {
    this.#clock = clock
    this.#random = random
  }

  get size() {
    return this.#events.length - this.#head
  }

  /** The id the next update gets, undefined before the first. */
  get tail() {
    return this.#tail
  }

  get waiting(): ReadonlyArray<Waiting> {
    return this.#events.slice(this.#head).map(({ expiresAt, id, json }) => ({ id, json, expiresAt }))
  }

  /** What waited in another process, ahead of all that comes. */
  restore(waiting: ReadonlyArray<Waiting>) {
    this.#events = waiting.map((update) => ({ ...update, lane: "", bytes: Buffer.byteLength(update.json) }))
    this.#head = 0
    this.#bytes = this.#events.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Continues with another id, as the real server does after a quiet week: lower, perhaps. */
  renumber(next: number = this.#random.integer(2_000_000, 2 ** 30)) {
    this.#tail = next
  }

  push(kind: UpdateKind, content: object) {
    if (!this.allowed.has(kind)) return
    const write = (id: number) => `{"update_id":${id},"${kind}":${JSON.stringify(content)}}`
    this.#push(write, updateLifetimes[kind], kind, laneOf(content))
  }

  /** Queues whatever `write` makes of the id, valid or not; `lifetime` in seconds. */
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

  /** Queues an update as it is written, malformed perhaps, in place of the `update_id` it says; ids go on from there. */
  injectRaw(json: string) {
    const id = /"update_id"\s*:\s*(\d{1,10})\b/.exec(json)?.[1]
    if (id !== undefined) this.renumber(Number(id))
    this.pushRaw(() => json)
  }

  /** The JSON of up to `limit` updates from `offset` on, after dropping what the offset confirms. */
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

  /** The first of those that wait, to be sent to a webhook. */
  outgoing(limit: number): ReadonlyArray<Outgoing> {
    this.#take(limit)
    return this.#events.slice(this.#head, this.#head + limit)
  }

  /** Takes out one that was sent. */
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

  /** Removes the head; returns the next one. */
  #shift() {
    this.#bytes -= this.#events[this.#head]?.bytes ?? 0
    this.#head += 1
    // Cutting only when half is gone keeps removal O(1) on average.
    if (this.#head > 1024 && this.#head * 2 > this.#events.length) {
      this.#events = this.#events.slice(this.#head)
      this.#head = 0
    }
    return this.#events[this.#head]
  }
}
