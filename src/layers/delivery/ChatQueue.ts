import type { ChatId } from "../../domain/Ids.ts"
import type { DeliveryLane } from "../../domain/Outgoing.ts"
import * as TokenBucket from "../../domain/TokenBucket.ts"
import type { OutboxItem } from "../../services/Outbox.ts"

/** Lanes by falling priority. */
export const lanes = ["reply", "notice", "broadcast"] as const satisfies ReadonlyArray<DeliveryLane>

/** What one chat is still to be told. */
export class ChatQueue {
  readonly #rows: Record<DeliveryLane, Array<OutboxItem>> = { reply: [], notice: [], broadcast: [] }
  #unasked: TokenBucket.TokenBucket | undefined
  busy = false
  /** When the call under way started. */
  startedAt = 0
  /** After a 429 or a failure: nothing goes to this chat before. */
  pausedUntil = 0
  /** Where the chat stands in the schedule: a ready lane, asleep until a time, or nowhere. */
  place: DeliveryLane | number | undefined

  readonly id: ChatId

  constructor(id: ChatId) {
    this.id = id
  }

  push(row: OutboxItem): void {
    this.#rows[row.lane].push(row)
  }

  /** The lane whose turn it is. */
  get lane(): DeliveryLane | undefined {
    return lanes.find((lane) => this.#rows[lane].length > 0)
  }

  head(lane: DeliveryLane): OutboxItem | undefined {
    return this.#rows[lane][0]
  }

  shift(lane: DeliveryLane): void {
    this.#rows[lane].shift()
  }

  /** When the head of a lane may go: what nobody asked for keeps to the chat's own limit, a reply never waits for it. */
  allowedAt(lane: DeliveryLane, now: number): number {
    if (lane === "reply") return Math.max(now, this.pausedUntil)
    return Math.max(this.pausedUntil, TokenBucket.nextTokenAt(this.#bucket(now), now))
  }

  /** When nothing distinguishes this chat from one never written to. */
  restedAt(now: number): number {
    const fullAt = this.#unasked === undefined ? now : TokenBucket.fullAt(this.#unasked, now)
    return Math.max(this.pausedUntil, fullAt)
  }

  spend(lane: DeliveryLane, now: number): void {
    this.busy = true
    this.startedAt = now
    if (lane !== "reply") this.#unasked = TokenBucket.take(this.#bucket(now), now)
  }

  // Groups: 20 a minute; private chats: one a second after a burst of five.
  #bucket(now: number): TokenBucket.TokenBucket {
    return (this.#unasked ??= this.id < 0 ? TokenBucket.full(20, 20 / 60, now) : TokenBucket.full(5, 1, now))
  }
}
