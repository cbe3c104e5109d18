import type { DeliveryLane } from "../../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId } from "../../services/Outbox.ts"
import { Want } from "../../services/DeliverySchedule.ts"

const capacity = 5_000
const pageSize = 1_000

type Entries = Extract<Want, { readonly _tag: "Entries" }>

/** The part of a lane's outbox that is in memory: always a prefix of the stored rows, in the order of ids. */
export class Window {
  readonly lane: DeliveryLane
  #knownThrough: OutboxId = 0
  #size = 0
  /** Whether the outbox has rows beyond the window; true at start, until the first page is read. */
  #behind = true
  #skipped = 0
  /** The rows of the last page read. */
  #page = new Set<OutboxId>()

  constructor(lane: DeliveryLane) {
    this.lane = lane
  }

  /** Whether to accept a row that was just committed; if not, it is read from the outbox later. */
  admits(row: OutboxEntry): boolean {
    // Committed before a page was read and offered after it, or offered after a later row: neither is read again.
    if (row.id <= this.#knownThrough) return !this.#page.delete(row.id)
    if (this.#behind || this.#size >= capacity) {
      this.#behind = true
      this.#skipped += 1
      return false
    }
    this.#knownThrough = row.id
    return true
  }

  get want(): Entries | undefined {
    if (!this.#behind || this.#size > capacity - pageSize) return undefined
    const { lane } = this
    return Want.Entries({ lane, after: this.#knownThrough, limit: pageSize, seen: this.#skipped })
  }

  /** Add a page. A row skipped while the page was read may be missing from it, so there is more to read. */
  refill(want: Entries, entries: ReadonlyArray<OutboxEntry>): void {
    this.#knownThrough = entries.at(-1)?.id ?? this.#knownThrough
    this.#page = new Set(entries.map(({ id }) => id))
    this.#behind = entries.length >= want.limit || this.#skipped > want.seen
  }

  /** Record a change in the number of rows held. */
  resize(by: number): void {
    this.#size += by
  }

  get empty(): boolean {
    return this.#size === 0 && !this.#behind
  }
}
