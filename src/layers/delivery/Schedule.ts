import { Array } from "effect"
import type { ChatId } from "../../domain/Ids.ts"
import type { DeliveryLane } from "../../domain/Outgoing.ts"
import * as TokenBucket from "../../domain/TokenBucket.ts"
import { type Verdict, Want } from "../../services/DeliverySchedule.ts"
import type { OutboxEntry, OutboxId, OutboxItem } from "../../services/Outbox.ts"
import { ChatQueue, lanes } from "./ChatQueue.ts"
import { FloodWatch } from "./FloodWatch.ts"
import type { LaneQueue } from "./LaneQueue.ts"
import { Sleepers } from "./Sleepers.ts"
import { Window } from "./Window.ts"

/** Queues whose messages are read by one statement. */
const queuesAtOnce = 50

/** The schedule as plain mutable state; every method takes the time, in steady milliseconds. */
export class Schedule {
  readonly #chats = new Map<ChatId, ChatQueue>()
  readonly #ready: Record<DeliveryLane, Array<ChatQueue>> = { reply: [], notice: [], broadcast: [] }
  readonly #sleepers = new Sleepers()
  readonly #windows = {
    reply: new Window("reply"),
    notice: new Window("notice"),
    broadcast: new Window("broadcast"),
  }
  /** Queues that need messages from the outbox. */
  readonly #low = new Map<LaneQueue, ChatQueue>()
  #superseded: ReadonlyArray<OutboxItem> = []
  readonly #flood = new FloodWatch()
  #overall: TokenBucket.TokenBucket
  #pausedUntil = 0
  #underWay = 0
  readonly #concurrency: number

  /** `perSecond` limits messages over all chats, `concurrency` the number being sent at once. */
  constructor(perSecond: number, concurrency: number, now: number) {
    this.#concurrency = concurrency
    this.#overall = TokenBucket.full(Math.max(1, perSecond / 10), perSecond, now)
  }

  offer(items: ReadonlyArray<OutboxItem>, now: number): void {
    for (const item of items) if (this.#windows[item.lane].admits(item)) this.#enqueue(item, item.lane, now)
  }

  /** Add a page of a lane's entries. */
  refill(
    want: Extract<Want, { readonly _tag: "Entries" }>,
    entries: ReadonlyArray<OutboxEntry>,
    now: number,
  ): void {
    this.#windows[want.lane].refill(want, entries)
    for (const entry of entries) this.#enqueue(entry, want.lane, now)
  }

  /** Add the messages of these ids. */
  fill(ids: ReadonlyArray<OutboxId>, items: ReadonlyArray<OutboxItem>, now: number): void {
    const wanted = new Set(ids)
    const byQueue = Array.groupBy(items, ({ chatId, lane }) => `${chatId} ${lane}`)
    for (const [queue, chat] of [...this.#low].slice(0, queuesAtOnce)) {
      this.#change(chat, queue, () => {
        queue.fill(wanted, byQueue[`${chat.id} ${queue.lane}`] ?? [])
      })
      this.#arrived(chat, queue, now)
    }
  }

  get want(): Want | undefined {
    if (this.#low.size > 0)
      return Want.Messages({
        ids: [...this.#low.keys()].slice(0, queuesAtOnce).flatMap((queue) => queue.wanted),
      })
    return lanes.map((lane) => this.#windows[lane].want).find((want) => want !== undefined)
  }

  get empty(): boolean {
    return lanes.every((lane) => this.#windows[lane].empty)
  }

  get hasSuperseded(): boolean {
    return this.#superseded.length > 0
  }

  /** Return, once, the rows that no longer need to be sent. */
  takeSuperseded(): ReadonlyArray<OutboxItem> {
    const rows = this.#superseded
    this.#superseded = []
    return rows
  }

  /** When a row may be sent: `now`, later, or infinity when only an event can bring one. */
  sendableAt(now: number): number {
    if (this.#underWay >= this.#concurrency) return Infinity
    if (now < this.#pausedUntil) return this.#pausedUntil
    for (let chat = this.#sleepers.due(now); chat !== undefined; chat = this.#sleepers.due(now))
      this.#wake(chat, now)
    if (this.#readyLane === undefined) return this.#sleepers.earliest
    return TokenBucket.nextTokenAt(this.#overall, now)
  }

  /** The row to send now; its chat is busy until the row is settled. */
  next(now: number): OutboxItem | undefined {
    if (this.sendableAt(now) > now) return undefined
    const lane = this.#readyLane
    const chat = lane && this.#ready[lane].shift()
    if (lane === undefined || chat === undefined) return undefined
    chat.place = undefined
    chat.spend(lane, now)
    this.#underWay += 1
    this.#overall = TokenBucket.take(this.#overall, now)
    this.#flood.began(chat.id, now)
    return chat.queues[lane].head
  }

  settle(item: OutboxItem, verdict: Verdict, now: number): void {
    const chat = this.#chats.get(item.chatId)
    if (chat === undefined) return
    chat.busy = undefined
    this.#underWay -= 1
    if (verdict._tag === "Sent" || verdict._tag === "Dropped") {
      const queue = chat.queues[item.lane]
      this.#change(chat, queue, () => {
        queue.shift()
      })
      chat.isLimited = false
      if (verdict._tag === "Sent" && this.#flood.succeeded(chat.startedAt)) this.#pausedUntil = 0
    } else chat.pausedUntil = now + verdict.delay
    if (verdict._tag === "Limited") this.#limit(chat, now)
    this.#place(chat, now)
  }

  #limit(chat: ChatQueue, now: number): void {
    chat.isLimited = true
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#flood.limited(chat.id, now, chat.pausedUntil))
    this.#supersede(chat)
  }

  get #readyLane(): DeliveryLane | undefined {
    return lanes.find((lane) => this.#hasReady(lane))
  }

  /** Skips chats that have moved elsewhere since they were queued here. */
  #hasReady(lane: DeliveryLane): boolean {
    const ready = this.#ready[lane]
    while (ready[0] !== undefined && ready[0].place !== lane) ready.shift()
    return ready.length > 0
  }

  #enqueue(row: OutboxItem | OutboxEntry, lane: DeliveryLane, now: number): void {
    let chat = this.#chats.get(row.chatId)
    if (chat === undefined) this.#chats.set(row.chatId, (chat = new ChatQueue(row.chatId)))
    const queue = chat.queues[lane]
    this.#change(chat, queue, () => {
      queue.push(row)
    })
    this.#arrived(chat, queue, now)
  }

  #arrived(chat: ChatQueue, { lane }: LaneQueue, now: number): void {
    if (chat.isLimited && lane === "reply") this.#supersede(chat)
    this.#place(chat, now)
  }

  /** After a pause only the newest menu is useful. */
  #supersede(chat: ChatQueue): void {
    const { reply } = chat.queues
    this.#change(chat, reply, () => {
      this.#superseded = [...this.#superseded, ...reply.supersede(chat.busy === "reply")]
    })
  }

  /** Change a queue, then update the counts of what it holds and needs. */
  #change(chat: ChatQueue, queue: LaneQueue, act: () => void): void {
    const before = queue.weight
    act()
    this.#windows[queue.lane].resize(queue.weight - before)
    if (queue.isLow) this.#low.set(queue, chat)
    else this.#low.delete(queue)
  }

  #wake(chat: ChatQueue, now: number): void {
    chat.place = undefined
    this.#place(chat, now)
  }

  /** Put a chat where it belongs now: among the ready chats of a lane, among the sleepers, or out of the schedule. */
  #place(chat: ChatQueue, now: number): void {
    if (chat.busy !== undefined) return
    const { lane } = chat
    const at = lane === undefined ? chat.restedAt(now) : chat.allowedAt(lane, now)
    if (at > now) {
      if (chat.place !== at) this.#sleepers.add(chat, at)
      chat.place = at
    } else if (lane === undefined) {
      if (chat.isEmpty) this.#chats.delete(chat.id)
    } else if (chat.place !== lane) {
      chat.place = lane
      this.#ready[lane].push(chat)
    }
  }
}
