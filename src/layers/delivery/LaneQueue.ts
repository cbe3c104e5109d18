import type { DeliveryLane } from "../../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId, OutboxItem } from "../../services/Outbox.ts"
import { withoutSuperseded } from "./Superseded.ts"

/** Rows of one chat and lane whose messages are in memory; of the rest there are ids, and the outbox has the messages. */
const held = 10

/** The messages waiting for one chat in one lane, in order. */
export class LaneQueue {
  readonly lane: DeliveryLane
  #rows: ReadonlyArray<OutboxItem> = []
  readonly #stored: Array<OutboxId> = []

  constructor(lane: DeliveryLane) {
    this.lane = lane
  }

  /** How much of the room in memory it takes up. */
  get weight(): number {
    return Math.min(held, this.#rows.length + this.#stored.length)
  }

  /** The next row, where its message is in memory. */
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

  /** Whether messages should be read from the outbox: half of what may be held is sent. */
  get isLow(): boolean {
    return this.#stored.length > 0 && this.#rows.length <= held / 2
  }

  /** Ids of the messages to read next. */
  get wanted(): ReadonlyArray<OutboxId> {
    return this.#stored.slice(0, held - this.#rows.length)
  }

  /** Takes in the messages of wanted ids; a row that is not among them is no more. */
  fill(wanted: ReadonlySet<OutboxId>, items: ReadonlyArray<OutboxItem>): void {
    const next = this.#stored.findIndex((id) => !wanted.has(id))
    this.#stored.splice(0, next === -1 ? this.#stored.length : next)
    this.#rows = [...this.#rows, ...items]
  }

  /** Takes out the menus that a newer one follows; the row under way stays. */
  supersede(isUnderWay: boolean): ReadonlyArray<OutboxItem> {
    const fixed = isUnderWay ? 1 : 0
    const { kept, superseded } = withoutSuperseded(this.#rows.slice(fixed))
    this.#rows = [...this.#rows.slice(0, fixed), ...kept]
    return superseded
  }
}
