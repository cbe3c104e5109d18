import type { ChatId } from "../../domain/Ids.ts"
import type { DeliveryLane } from "../../domain/Outgoing.ts"
import * as TokenBucket from "../../domain/TokenBucket.ts"
import type { Verdict, Want } from "../../services/DeliverySchedule.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { ChatQueue, lanes } from "./ChatQueue.ts"
import { FloodWatch } from "./FloodWatch.ts"
import { Sleepers } from "./Sleepers.ts"
import { Window } from "./Window.ts"

/** The schedule as plain state; every method takes the time, in milliseconds since the epoch. */
export class Schedule {
  readonly #chats = new Map<ChatId, ChatQueue>()
  readonly #ready: Record<DeliveryLane, Array<ChatQueue>> = { reply: [], notice: [], broadcast: [] }
  readonly #sleepers = new Sleepers()
  readonly #windows = {
    reply: new Window("reply"),
    notice: new Window("notice"),
    broadcast: new Window("broadcast"),
  }
  readonly #flood = new FloodWatch()
  #overall: TokenBucket.TokenBucket
  #pausedUntil = 0
  #underWay = 0
  readonly #concurrency: number

  /** `perSecond` limits messages over all chats, `concurrency` those under way at once. */
  constructor(perSecond: number, concurrency: number, now: number) {
    this.#concurrency = concurrency
    this.#overall = TokenBucket.full(Math.max(1, perSecond / 10), perSecond, now)
  }

  offer(items: ReadonlyArray<OutboxItem>, now: number): void {
    for (const item of items) if (this.#windows[item.lane].admits(item)) this.#enqueue(item, now)
  }

  refill(want: Want, items: ReadonlyArray<OutboxItem>, now: number): void {
    this.#windows[want.lane].refill(want, items)
    for (const item of items) this.#enqueue(item, now)
  }

  get want(): Want | undefined {
    return lanes.map((lane) => this.#windows[lane].want).find((want) => want !== undefined)
  }

  get empty(): boolean {
    return lanes.every((lane) => this.#windows[lane].empty)
  }

  /** When a row may be sent: `now`, later, or infinite when only an event can bring one. */
  sendableAt(now: number): number {
    if (this.#underWay >= this.#concurrency) return Infinity
    if (now < this.#pausedUntil) return this.#pausedUntil
    for (let chat = this.#sleepers.due(now); chat !== undefined; chat = this.#sleepers.due(now))
      this.#wake(chat, now)
    if (this.#readyLane === undefined) return this.#sleepers.earliest
    return TokenBucket.nextTokenAt(this.#overall, now)
  }

  /** The row to send now; its chat is busy until it is settled. */
  next(now: number): OutboxItem | undefined {
    if (this.sendableAt(now) > now) return undefined
    const lane = this.#readyLane
    const chat = lane && this.#ready[lane].shift()
    if (lane === undefined || chat === undefined) return undefined
    chat.place = undefined
    chat.spend(lane, now)
    this.#underWay += 1
    this.#overall = TokenBucket.take(this.#overall, now)
    return chat.head(lane)
  }

  settle(item: OutboxItem, verdict: Verdict, now: number): void {
    const chat = this.#chats.get(item.chatId)
    if (chat === undefined) return
    chat.busy = false
    this.#underWay -= 1
    if (verdict._tag === "Sent" || verdict._tag === "Dropped") {
      chat.shift(item.lane)
      this.#windows[item.lane].release()
      if (verdict._tag === "Sent") this.#flood.succeeded(chat.startedAt)
    } else chat.pausedUntil = now + verdict.delay
    if (verdict._tag === "Limited" && this.#flood.limited(chat.id, now))
      this.#pausedUntil = Math.max(this.#pausedUntil, chat.pausedUntil)
    this.#place(chat, now)
  }

  get #readyLane(): DeliveryLane | undefined {
    return lanes.find((lane) => this.#hasReady(lane))
  }

  /** A chat that has moved on since it was queued here is passed over. */
  #hasReady(lane: DeliveryLane): boolean {
    const ready = this.#ready[lane]
    while (ready[0] !== undefined && ready[0].place !== lane) ready.shift()
    return ready.length > 0
  }

  #enqueue(item: OutboxItem, now: number): void {
    let chat = this.#chats.get(item.chatId)
    if (chat === undefined) this.#chats.set(item.chatId, (chat = new ChatQueue(item.chatId)))
    chat.push(item)
    this.#place(chat, now)
  }

  #wake(chat: ChatQueue, now: number): void {
    chat.place = undefined
    this.#place(chat, now)
  }

  /** Puts a chat where it belongs now: with the ready of its lane, among the sleepers, or out of the schedule. */
  #place(chat: ChatQueue, now: number): void {
    if (chat.busy) return
    const { lane } = chat
    const at = lane === undefined ? chat.restedAt(now) : chat.allowedAt(lane, now)
    if (at > now) {
      if (chat.place !== at) this.#sleepers.add(chat, at)
      chat.place = at
    } else if (lane === undefined) this.#chats.delete(chat.id)
    else if (chat.place !== lane) {
      chat.place = lane
      this.#ready[lane].push(chat)
    }
  }
}
