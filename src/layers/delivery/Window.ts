import type { DeliveryLane } from "../../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId } from "../../services/Outbox.ts"
import { Want } from "../../services/DeliverySchedule.ts"

const capacity = 5_000
const pageSize = 1_000

type Entries = Extract<Want, { readonly _tag: "Entries" }>

/** How much of a lane's outbox is known: always a prefix of what is stored, in the order of ids. */
export class Window {
  readonly lane: DeliveryLane
  #knownThrough: OutboxId = 0
  #size = 0
  /** Rows stand in the outbox that are not known here: true at start, when nobody has looked yet. */
  #behind = true
  #skipped = 0
  /** The rows of the page that was read last. */
  #page = new Set<OutboxId>()

  constructor(lane: DeliveryLane) {
    this.lane = lane
  }

  /** Whether to take in a row that was just committed; if not, it is found in the outbox later. */
  admits(row: OutboxEntry): boolean {
    // Committed before a page was read and offered after it, or offered after a later row: in neither case to be found again.
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

  /** Takes in a page. A row skipped while the page was read may not be on it: then there is more to ask for. */
  refill(want: Entries, entries: ReadonlyArray<OutboxEntry>): void {
    this.#knownThrough = entries.at(-1)?.id ?? this.#knownThrough
    this.#page = new Set(entries.map(({ id }) => id))
    this.#behind = entries.length >= want.limit || this.#skipped > want.seen
  }

  /** Its rows take up so much more room, or less. */
  resize(by: number): void {
    this.#size += by
  }

  get empty(): boolean {
    return this.#size === 0 && !this.#behind
  }
}
