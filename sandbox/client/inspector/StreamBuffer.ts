import type { Traffic } from "../../web/Protocol.ts"
import { type CallEntry, isFailed, isPoll, readTraffic, type StreamEntry } from "./StreamEntry.ts"

export type Show = "all" | "calls" | "updates" | "errors"

export interface Filter {
  readonly show: Show
  /** Successful polls are left out, failed ones are not. */
  readonly hidePolls: boolean
}

type Lane = "calls" | "polls" | "failures" | "updates" | "gaps"
type Lanes = Record<Lane, ReadonlyArray<StreamEntry>>

const laneOfCall = (entry: CallEntry): Lane =>
  isFailed(entry) ? "failures" : isPoll(entry) ? "polls" : "calls"

const laneOf = (entry: StreamEntry): Lane =>
  entry._tag === "Call" ? laneOfCall(entry) : entry._tag === "Update" ? "updates" : "gaps"

const shown = {
  all: ["calls", "polls", "failures", "updates", "gaps"],
  calls: ["calls", "polls", "failures", "gaps"],
  updates: ["updates", "gaps"],
  errors: ["failures"],
} as const satisfies Record<Show, ReadonlyArray<Lane>>

const byTime = (one: StreamEntry, other: StreamEntry) => one.moment - other.moment || one.order - other.order

/** Merge adjacent gaps, in the place of the newer one. */
const joinGaps = (newestFirst: ReadonlyArray<StreamEntry>): ReadonlyArray<StreamEntry> => {
  const joined: Array<StreamEntry> = []
  for (const entry of newestFirst) {
    const last = joined.at(-1)
    if (last?._tag === "Gap" && entry._tag === "Gap") {
      joined[joined.length - 1] = { ...last, count: last.count + entry.count }
    } else joined.push(entry)
  }
  return joined
}

/**
 * The latest calls and updates. Each lane keeps `cap` of its own, so that an error stays visible among a
 * thousand successful calls.
 */
export class StreamBuffer {
  readonly #cap: number
  #lanes: Lanes = { calls: [], polls: [], failures: [], updates: [], gaps: [] }
  #frozen: Lanes | undefined
  #last = { order: 0, moment: 0 }
  #held = 0

  constructor(cap: number) {
    this.#cap = cap
  }

  get paused() {
    return this.#frozen !== undefined
  }

  /** The number of entries since the pause began. */
  get held() {
    return this.#held
  }

  push(traffic: Traffic) {
    const entries = readTraffic(traffic, this.#last)
    const lanes = { ...this.#lanes }
    for (const lane of new Set(entries.map(laneOf))) {
      const added = entries.filter((entry) => laneOf(entry) === lane)
      lanes[lane] = [...lanes[lane], ...added].sort(byTime).slice(-this.#cap)
    }
    this.#lanes = lanes
    for (const { moment, order } of entries) {
      this.#last = { order, moment: Math.max(moment, this.#last.moment) }
    }
    if (this.paused) this.#held += traffic.calls.length + traffic.updates.length + traffic.skipped
  }

  /** The view stays unchanged; new entries are kept for later. */
  pause() {
    this.#frozen ??= this.#lanes
  }

  resume() {
    this.#frozen = undefined
    this.#held = 0
  }

  /** At most `cap` entries, newest first. */
  view({ hidePolls, show }: Filter): ReadonlyArray<StreamEntry> {
    const lanes = this.#frozen ?? this.#lanes
    const entries = shown[show]
      .filter((lane) => lane !== "polls" || !hidePolls)
      .flatMap((lane) => lanes[lane])
      .sort((one, other) => byTime(other, one))
    return joinGaps(entries).slice(0, this.#cap)
  }
}
