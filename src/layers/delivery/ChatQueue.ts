import type { ChatId } from "../../domain/Ids.ts"
import type { DeliveryLane } from "../../domain/Outgoing.ts"
import * as TokenBucket from "../../domain/TokenBucket.ts"
import { LaneQueue } from "./LaneQueue.ts"

/** Lanes by falling priority. */
export const lanes = ["reply", "notice", "broadcast"] as const satisfies ReadonlyArray<DeliveryLane>

/** The messages waiting for one chat. */
export class ChatQueue {
  readonly id: ChatId
  readonly queues: Readonly<Record<DeliveryLane, LaneQueue>>
  #unasked: TokenBucket.TokenBucket | undefined
  /** The lane whose head is under way. */
  busy: DeliveryLane | undefined
  /** When the call under way started. */
  startedAt = 0
  /** After a 429 or a failure: nothing goes to this chat before. */
  pausedUntil = 0
  /** A 429 was the last answer. */
  isLimited = false
  /** Where the chat stands in the schedule: a ready lane, asleep until a time, or nowhere. */
  place: DeliveryLane | number | undefined

  constructor(id: ChatId) {
    this.id = id
    this.queues = {
      reply: new LaneQueue("reply"),
      notice: new LaneQueue("notice"),
      broadcast: new LaneQueue("broadcast"),
    }
  }

  /** The lane whose turn it is, where its message is in memory. */
  get lane(): DeliveryLane | undefined {
    return lanes.find((lane) => this.queues[lane].head !== undefined)
  }

  get isEmpty(): boolean {
    return lanes.every((lane) => this.queues[lane].weight === 0)
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
    this.busy = lane
    this.startedAt = now
    if (lane !== "reply") this.#unasked = TokenBucket.take(this.#bucket(now), now)
  }

  // Groups: 20 a minute; private chats: one a second after a burst of five.
  #bucket(now: number): TokenBucket.TokenBucket {
    return (this.#unasked ??= this.id < 0 ? TokenBucket.full(20, 20 / 60, now) : TokenBucket.full(5, 1, now))
  }
}
