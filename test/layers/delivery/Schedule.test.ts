import { it } from "@effect/vitest"
import { Arbitrary, Array as Arr, FastCheck as fc, Schema } from "effect"
import { describe, expect } from "vitest"
import { ChatId } from "../../../src/domain/Ids.ts"
import { Schedule } from "../../../src/layers/delivery/Schedule.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import { answer, opened, play, row } from "./PlaySchedule.ts"

const Rows = Schema.Array(
  Schema.Struct({
    chat: Schema.Int.pipe(Schema.between(-3, 6)),
    lane: Schema.Literal("reply", "notice", "broadcast"),
  }),
).pipe(Schema.maxItems(60))
const rowsOf = (rows: typeof Rows.Type) => rows.map(({ chat, lane }, index) => row(index + 1, chat, lane))
const rows = Arbitrary.make(Rows).map(rowsOf)

describe("Schedule", () => {
  it.prop("sends every row exactly once, in order within a chat and lane", [rows], ([items]) => {
    const schedule = opened(30)
    schedule.offer(items, 0)
    const sent = play(schedule, items).map(({ item }) => item)
    expect(sent.map(({ id }) => id).sort((a, b) => a - b)).toEqual(items.map(({ id }) => id))
    const byQueue = Arr.groupBy(sent, ({ chatId, lane }) => `${chatId} ${lane}`)
    for (const queue of Object.values(byQueue))
      expect(queue.map(({ id }) => id)).toEqual(queue.map(({ id }) => id).sort((a, b) => a - b))
  })

  it.prop(
    "never exceeds the overall rate in any second",
    [rows, fc.integer({ min: 1, max: 30 })],
    ([items, rate]) => {
      const schedule = opened(rate)
      schedule.offer(items, 0)
      const times = play(schedule, items).map(({ at }) => at)
      const burst = Math.max(1, rate / 10)
      times.forEach((from) => {
        const within = times.filter((at) => at >= from && at < from + 1000)
        expect(within.length).toBeLessThanOrEqual(Math.ceil(rate + burst))
      })
    },
  )

  it.prop(
    "gives a chat at most 5 unsolicited messages at once and then one per second",
    [rows],
    ([items]) => {
      const schedule = opened(1000)
      schedule.offer(items, 0)
      const unasked = play(schedule, items).filter(({ item }) => item.lane !== "reply" && item.chatId > 0)
      for (const times of Object.values(Arr.groupBy(unasked, ({ item }) => `${item.chatId}`)))
        times.forEach(({ at }, index) => {
          if (index >= 5) expect(at).toBeGreaterThanOrEqual((index - 4) * 1000 - 1)
        })
    },
  )

  it.prop(
    "after a 429 sends nothing to that chat before its wait is over",
    [rows, fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 10 })],
    ([items, delays]) => {
      const schedule = opened(30)
      schedule.offer(items, 0)
      const pausedUntil = new Map<number, number>()
      const left = [...delays]
      play(schedule, items, ({ chatId }, at) => {
        expect(at).toBeGreaterThanOrEqual(pausedUntil.get(chatId) ?? 0)
        const delay = left.pop()
        if (delay === undefined) return Verdict.Sent()
        pausedUntil.set(chatId, at + delay)
        return Verdict.Limited({ delay })
      })
    },
  )

  it("serves others while one chat is limited", () => {
    const schedule = opened(1000)
    const items = [row(1, 1, "reply"), row(2, 2, "reply"), row(3, 1, "reply"), row(4, 2, "reply")]
    schedule.offer(items, 0)
    const limited = new Set([1, 3])
    const sent = play(schedule, items, ({ id }) =>
      limited.delete(id) ? Verdict.Limited({ delay: 9000 }) : Verdict.Sent(),
    )
    expect(sent.filter(({ item }) => item.chatId === 2).every(({ at }) => at < 100)).toBe(true)
  })

  it("prefers replies to notices and notices to broadcasts", () => {
    const schedule = opened(1)
    const items = [row(1, 1, "broadcast"), row(2, 2, "notice"), row(3, 3, "reply")]
    schedule.offer(items, 0)
    expect(play(schedule, items).map(({ item }) => item.lane)).toEqual(["reply", "notice", "broadcast"])
  })

  it("never has two messages to one chat in flight", () => {
    const schedule = opened(1000)
    schedule.offer([row(1, 1, "reply"), row(2, 1, "reply"), row(3, 1, "notice")], 0)
    expect(schedule.next(0)).toMatchObject({ id: 1 })
    expect(schedule.next(0)).toBeUndefined()
    expect(schedule.sendableAt(0)).toBe(Infinity)
  })

  it("asks the outbox for what its window couldn't hold, in order and without duplicates", () => {
    const stored = Array.from({ length: 12_345 }, (_, index) => row(index + 1, (index % 700) + 1, "reply"))
    const schedule = new Schedule(1_000_000, 256, 0)
    schedule.offer(stored.slice(0, 10), 0)
    const sent: Array<number> = []
    for (let now = 0; !schedule.empty;) {
      answer(schedule, stored, now)
      const next = schedule.next(now)
      if (next === undefined) now = schedule.sendableAt(now)
      else {
        sent.push(next.id)
        schedule.settle(next, Verdict.Sent(), now)
      }
    }
    expect(sent.length).toBe(stored.length)
    expect(new Set(sent).size).toBe(stored.length)
  })

  it.prop(
    "loads the messages of fifty queues at once, at most ten of each",
    [fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 20 })],
    ([chats, each]) => {
      const stored = Array.from({ length: chats * each }, (_, index) => ({
        id: index + 1,
        chatId: ChatId.make((index % chats) + 1),
      }))
      const schedule = new Schedule(1_000_000, 256, 0)
      for (let want = schedule.want; want?._tag === "Entries"; want = schedule.want)
        schedule.refill(want, want.lane === "notice" ? stored.filter(({ id }) => id > want.after) : [], 0)
      const { want } = schedule
      expect(want?._tag === "Messages" && want.ids.length).toBe(Math.min(chats, 50) * Math.min(each, 10))
    },
    { fastCheck: { numRuns: 20 } },
  )
})
