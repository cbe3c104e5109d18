import type { DeliveryLane } from "../../domain/Outgoing.ts"
import type { OutboxId, OutboxItem } from "../../services/Outbox.ts"
import type { Want } from "../../services/DeliverySchedule.ts"

const capacity = 5_000
const pageSize = 1_000

/** How much of a lane's outbox is in memory: always a prefix of what is stored, in the order of ids. */
export class Window {
  readonly lane: DeliveryLane
  #loadedThrough: OutboxId = 0
  #size = 0
  /** Rows stand in the outbox that are not here: true at start, when nobody has looked yet. */
  #behind = true
  #skipped = 0

  constructor(lane: DeliveryLane) {
    this.lane = lane
  }

  /** Whether to load a row that was just committed; if not, it is found in the outbox later. */
  admits(item: OutboxItem): boolean {
    if (this.#behind || this.#size >= capacity) {
      this.#behind = true
      this.#skipped += 1
      return false
    }
    this.#load(item)
    return true
  }

  get want(): Want | undefined {
    if (!this.#behind || this.#size > capacity - pageSize) return undefined
    return { lane: this.lane, after: this.#loadedThrough, limit: pageSize, seen: this.#skipped }
  }

  /** Takes in a page. A row skipped while the page was read may not be on it: then there is more to ask for. */
  refill(want: Want, items: ReadonlyArray<OutboxItem>): void {
    items.forEach((item) => {
      this.#load(item)
    })
    this.#behind = items.length >= want.limit || this.#skipped > want.seen
  }

  release(): void {
    this.#size -= 1
  }

  get empty(): boolean {
    return this.#size === 0 && !this.#behind
  }

  #load(item: OutboxItem): void {
    this.#loadedThrough = item.id
    this.#size += 1
  }
}
