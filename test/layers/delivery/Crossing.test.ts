import { it } from "@effect/vitest"
import { Array as Arr, FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { Schedule } from "../../../src/layers/delivery/Schedule.ts"
import { Verdict, type Want } from "../../../src/services/DeliverySchedule.ts"
import type { OutboxItem } from "../../../src/services/Outbox.ts"
import { row } from "./PlaySchedule.ts"

const lanes = ["reply", "notice", "broadcast"] as const
const delay = 700

const acts = fc.oneof(
  fc.record({
    act: fc.constant("write" as const),
    chat: fc.constantFrom(-1, 1, 2, 3),
    lane: fc.constantFrom(...lanes),
    count: fc.integer({ min: 1, max: 25 }),
    isMenu: fc.boolean(),
  }),
  fc.record({ act: fc.constantFrom("ask" as const, "answer" as const, "pass" as const) }),
  fc.record({ act: fc.constant("send" as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    act: fc.constant("settle" as const),
    which: fc.nat({ max: 7 }),
    verdict: fc.constantFrom(
      Verdict.Sent(),
      Verdict.Dropped(),
      Verdict.Failed({ delay }),
      Verdict.Limited({ delay }),
    ),
  }),
)

/** The outbox and Telegram around a schedule: everything takes time and arrives in any order. */
class World {
  readonly schedule = new Schedule(1_000, 4, 0)
  now = 0
  written = 0
  stored: ReadonlyArray<OutboxItem> = []
  readonly underWay: Array<OutboxItem> = []
  /** Sent, or refused for good. */
  readonly done: Array<OutboxItem> = []
  readonly superseded: Array<OutboxItem> = []
  readonly #pausedUntil = new Map<number, number>()
  #asked: { readonly want: Want; readonly rows: ReadonlyArray<OutboxItem> } | undefined

  write(chat: number, lane: OutboxItem["lane"], count: number, isMenu: boolean) {
    const rows = Array.from({ length: count }, () =>
      row((this.written += 1), chat, lane, { _tag: "SendText", html: "…", menu: isMenu }),
    )
    this.stored = [...this.stored, ...rows]
    this.schedule.offer(rows, this.now)
  }

  ask() {
    const { want } = this.schedule
    if (this.#asked !== undefined || want === undefined) return
    const rows =
      want._tag === "Messages"
        ? this.stored.filter(({ id }) => want.ids.includes(id))
        : this.stored.filter(({ id, lane }) => lane === want.lane && id > want.after).slice(0, want.limit)
    this.#asked = { want, rows }
  }

  answer() {
    if (this.#asked === undefined) return
    const { rows, want } = this.#asked
    if (want._tag === "Messages") this.schedule.fill(want.ids, rows, this.now)
    else this.schedule.refill(want, rows, this.now)
    this.#asked = undefined
  }

  #end(item: OutboxItem) {
    this.stored = this.stored.filter(({ id }) => id !== item.id)
  }

  #takeSuperseded() {
    for (const item of this.schedule.takeSuperseded()) {
      this.#end(item)
      this.superseded.push(item)
    }
  }

  send(count: number) {
    for (let sent = 0; sent < count; sent++) {
      const item = this.schedule.next(this.now)
      this.#takeSuperseded()
      if (item === undefined) return
      expect(this.underWay.map(({ chatId }) => chatId)).not.toContain(item.chatId)
      expect(this.now).toBeGreaterThanOrEqual(this.#pausedUntil.get(item.chatId) ?? 0)
      this.underWay.push(item)
      expect(this.underWay.length).toBeLessThanOrEqual(4)
    }
  }

  settle(which: number, verdict: Verdict) {
    const [item] = this.underWay.splice(which % Math.max(1, this.underWay.length), 1)
    if (item === undefined) return
    if ("delay" in verdict) this.#pausedUntil.set(item.chatId, this.now + verdict.delay)
    else {
      this.#end(item)
      this.done.push(item)
    }
    this.schedule.settle(item, verdict, this.now)
    this.#takeSuperseded()
  }

  /** Let time pass until something may be sent. */
  pass() {
    const at = this.schedule.sendableAt(this.now)
    if (at < Infinity) this.now = at
  }

  /** Deliver all that is left, without further failures. */
  finish() {
    for (let rounds = 0; !this.schedule.empty; rounds++) {
      expect(rounds).toBeLessThan(2_000)
      this.ask()
      this.answer()
      this.send(4)
      while (this.underWay.length > 0) this.settle(0, Verdict.Sent())
      this.pass()
    }
  }
}

describe("messages with concurrent reads, writes and sendings", () => {
  it.prop(
    "are never lost, and each row of a chat and lane is sent once and in order",
    [fc.array(acts, { maxLength: 80, size: "max" })],
    ([all]) => {
      const world = new World()
      for (const each of all)
        if (each.act === "write") world.write(each.chat, each.lane, each.count, each.isMenu)
        else if (each.act === "send") world.send(each.count)
        else if (each.act === "settle") world.settle(each.which, each.verdict)
        else world[each.act]()
      world.finish()
      const ends = [...world.done, ...world.superseded].map(({ id }) => id)
      expect(ends.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: world.written }, (_, index) => index + 1),
      )
      for (const rows of Object.values(Arr.groupBy(world.done, ({ chatId, lane }) => `${chatId} ${lane}`)))
        expect(rows.map(({ id }) => id)).toEqual(
          rows.map(({ id }) => id).toSorted((one, other) => one - other),
        )
      for (const { lane, message } of world.superseded)
        expect({ lane, isMenu: "menu" in message && message.menu }).toEqual({ lane: "reply", isMenu: true })
    },
    { fastCheck: { numRuns: 40 } },
  )
})
