import type { DeliveryLane } from "../../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId, OutboxItem } from "../../services/Outbox.ts"
import { withoutSuperseded } from "./Superseded.ts"

/** Messages per chat and lane kept in memory; of the rest only ids are kept, and the messages stay in the outbox. */
const held = 10

/** The messages waiting for one chat in one lane, in order. */
export class LaneQueue {
  readonly lane: DeliveryLane
  #rows: ReadonlyArray<OutboxItem> = []
  readonly #stored: Array<OutboxId> = []

  constructor(lane: DeliveryLane) {
    this.lane = lane
  }

  /** The number of entries, as counted against the capacity in memory. */
  get weight(): number {
    return Math.min(held, this.#rows.length + this.#stored.length)
  }

  /** The next row, if its message is in memory. */
  get head(): OutboxItem | undefined {
    return this.#rows[0]
  }

  push(row: OutboxItem | OutboxEntry): void {
    if ("message" in row && this.#stored.length === 0 && this.#rows.length < held)
      this.#rows = [...this.#rows, row]
    else this.#stored.push(row.id)
  }

  shift(): void {
    this.#rows = this.#rows.slice(1)
  }

  /** Whether to read messages from the outbox: at least half of the messages in memory have been sent. */
  get isLow(): boolean {
    return this.#stored.length > 0 && this.#rows.length <= held / 2
  }

  /** Ids of the messages to read next. */
  get wanted(): ReadonlyArray<OutboxId> {
    return this.#stored.slice(0, held - this.#rows.length)
  }

  /** Add the messages of wanted ids; a wanted id without a message no longer exists. */
  fill(wanted: ReadonlySet<OutboxId>, items: ReadonlyArray<OutboxItem>): void {
    const next = this.#stored.findIndex((id) => !wanted.has(id))
    this.#stored.splice(0, next === -1 ? this.#stored.length : next)
    this.#rows = [...this.#rows, ...items]
  }

  /** Remove and return menus that a newer one replaces; the row being sent stays. */
  supersede(isUnderWay: boolean): ReadonlyArray<OutboxItem> {
    const fixed = isUnderWay ? 1 : 0
    const { kept, superseded } = withoutSuperseded(this.#rows.slice(fixed))
    this.#rows = [...this.#rows.slice(0, fixed), ...kept]
    return superseded
  }
}
