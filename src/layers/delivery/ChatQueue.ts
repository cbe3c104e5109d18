import type { ChatId } from "../../domain/Ids.ts"
import type { DeliveryLane } from "../../domain/Outgoing.ts"
import * as TokenBucket from "../../domain/TokenBucket.ts"
import { LaneQueue } from "./LaneQueue.ts"

/** Lanes by descending priority. */
export const lanes = ["reply", "notice", "broadcast"] as const satisfies ReadonlyArray<DeliveryLane>

/** The messages waiting for one chat. */
export class ChatQueue {
  readonly id: ChatId
  readonly queues: Readonly<Record<DeliveryLane, LaneQueue>>
  #unasked: TokenBucket.TokenBucket | undefined
  /** The lane whose head is being sent. */
  busy: DeliveryLane | undefined
  /** When the running call started. */
  startedAt = 0
  /** Nothing is sent to this chat before this time, after a 429 or a failure. */
  pausedUntil = 0
  /** Whether the last answer was a 429. */
  isLimited = false
  /** The chat's place in the schedule: a ready lane, asleep until a time, or none. */
  place: DeliveryLane | number | undefined

  constructor(id: ChatId) {
    this.id = id
    this.queues = {
      reply: new LaneQueue("reply"),
      notice: new LaneQueue("notice"),
      broadcast: new LaneQueue("broadcast"),
    }
  }

  /** The lane to send from next: the first whose head message is in memory. */
  get lane(): DeliveryLane | undefined {
    return lanes.find((lane) => this.queues[lane].head !== undefined)
  }

  get isEmpty(): boolean {
    return lanes.every((lane) => this.queues[lane].weight === 0)
  }

  /**
   * When the head of a lane may be sent. Notices and broadcasts keep the chat's own limit; replies never wait for it.
   */
  allowedAt(lane: DeliveryLane, now: number): number {
    if (lane === "reply") return Math.max(now, this.pausedUntil)
    return Math.max(this.pausedUntil, TokenBucket.nextTokenAt(this.#bucket(now), now))
  }

  /** When the chat's limit is back to that of a chat never written to. */
  restedAt(now: number): number {
    const fullAt = this.#unasked === undefined ? now : TokenBucket.fullAt(this.#unasked, now)
    return Math.max(this.pausedUntil, fullAt)
  }

  spend(lane: DeliveryLane, now: number): void {
    this.busy = lane
    this.startedAt = now
    if (lane !== "reply") this.#unasked = TokenBucket.take(this.#bucket(now), now)
  }

  // Groups: 20 per minute. Private chats: one per second after a burst of five.
  #bucket(now: number): TokenBucket.TokenBucket {
    return (this.#unasked ??= this.id < 0 ? TokenBucket.full(20, 20 / 60, now) : TokenBucket.full(5, 1, now))
  }
}
