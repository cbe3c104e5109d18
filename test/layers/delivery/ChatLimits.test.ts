import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { Schedule } from "../../../src/layers/delivery/Schedule.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import { answer, opened, play, row } from "./PlaySchedule.ts"

const unasked = fc.constantFrom("notice" as const, "broadcast" as const)

/** Telegram's limits: a burst, then one message per interval. */
const kinds = fc.constantFrom(
  { chat: 1, burst: 5, every: 1_000 },
  { chat: 77, burst: 5, every: 1_000 },
  { chat: -1, burst: 20, every: 3_000 },
  { chat: -77, burst: 20, every: 3_000 },
)

const rowsOf = (count: number, chat: number, lane: "reply" | "notice" | "broadcast", from = 1) =>
  Array.from({ length: count }, (_, index) => row(from + index, chat, lane))

describe("the limit of a chat", () => {
  it.prop(
    "applies exactly to unsolicited messages; replies neither wait for it nor count",
    [kinds, unasked, fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 10 })],
    ([{ burst, chat, every }, lane, notices, replies]) => {
      const rows = [...rowsOf(replies, chat, "reply"), ...rowsOf(notices, chat, lane, 100)]
      const schedule = opened(1_000_000)
      schedule.offer(rows, 0)
      const sent = play(schedule, rows)
      const timesOf = (isReply: boolean) =>
        sent.filter(({ item }) => (item.lane === "reply") === isReply).map(({ at }) => at)
      expect(timesOf(true)).toEqual(Array.from({ length: replies }, () => 0))
      expect(timesOf(false)).toEqual(
        Array.from({ length: notices }, (_, index) => Math.max(0, index - burst + 1) * every),
      )
    },
    { fastCheck: { numRuns: 40 } },
  )

  it.prop(
    "never delays a reply, however much else has used it up",
    [kinds, unasked, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20_000 })],
    ([{ burst, chat }, lane, notices, at]) => {
      const rows = rowsOf(burst + notices, chat, lane, 100)
      const schedule = opened(1_000_000)
      schedule.offer(rows, 0)
      const replies = rowsOf(3, chat, "reply", 10_000)
      const sent = play(schedule, rows, () => Verdict.Sent(), [{ at, rows: replies }])
      const answered = sent.filter(({ item }) => item.lane === "reply")
      expect(answered.map((each) => each.at)).toEqual(replies.map(() => at))
    },
    { fastCheck: { numRuns: 40 } },
  )

  it.prop(
    "keeps refilling while nothing waits for it",
    [kinds, unasked, fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 90_000 })],
    ([{ burst, chat, every }, lane, before, pause]) => {
      const first = rowsOf(Math.min(before, burst), chat, lane)
      const later = rowsOf(burst + 1, chat, lane, 100)
      const schedule = opened(1_000_000)
      const sent = play(schedule, [], () => Verdict.Sent(), [
        { at: 0, rows: first },
        { at: pause, rows: later },
      ]).slice(first.length)
      const tokens = Math.min(burst, burst - first.length + pause / every)
      const atOnce = Math.floor(tokens + 1e-6)
      expect(sent.filter(({ at }) => at === pause).length).toBe(atOnce)
      expect(sent[atOnce]?.at).toBe(pause + Math.ceil((atOnce + 1 - tokens - 1e-6) * every))
    },
    { fastCheck: { numRuns: 60 } },
  )
})

describe("the rate over all chats", () => {
  it.prop(
    "allows a tenth of a second's messages at once, at least one, and then each in its time",
    [fc.constantFrom(1, 4, 5, 10, 20, 40, 50, 100), fc.integer({ min: 1, max: 60 })],
    ([perSecond, count]) => {
      const rows = Array.from({ length: count }, (_, index) => row(index + 1, index + 1, "reply"))
      const schedule = opened(perSecond)
      schedule.offer(rows, 0)
      const atOnce = Math.max(1, perSecond / 10)
      expect(play(schedule, rows).map(({ at }) => at)).toEqual(
        rows.map((_, index) => (Math.max(0, index + 1 - atOnce) * 1_000) / perSecond),
      )
    },
    { fastCheck: { numRuns: 40 } },
  )
})

describe("the number of concurrent sendings", () => {
  it.prop(
    "has a maximum, and the next starts when one of them ends in any way",
    [
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.constantFrom(Verdict.Sent(), Verdict.Dropped(), Verdict.Failed({ delay: 5_000 })), {
        minLength: 1,
        maxLength: 20,
      }),
    ],
    ([concurrency, verdicts]) => {
      const schedule = new Schedule(1_000_000, concurrency, 0)
      answer(schedule, [], 0)
      const rows = Array.from({ length: 60 }, (_, index) => row(index + 1, index + 1, "reply"))
      schedule.offer(rows, 0)
      const underWay = Array.from({ length: concurrency }, () => schedule.next(0))
      expect(underWay.map((each) => each?.id)).toEqual(rows.slice(0, concurrency).map(({ id }) => id))
      for (const [index, verdict] of verdicts.entries()) {
        expect(schedule.sendableAt(0)).toBe(Infinity)
        expect(schedule.next(0)).toBeUndefined()
        const over = underWay.shift()
        if (over !== undefined) schedule.settle(over, verdict, 0)
        const next = schedule.next(0)
        expect(next?.id).toBe(concurrency + index + 1)
        underWay.push(next)
      }
      expect(schedule.next(0)).toBeUndefined()
    },
    { fastCheck: { numRuns: 40 } },
  )
})
