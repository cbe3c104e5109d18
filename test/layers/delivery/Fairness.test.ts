import { it } from "@effect/vitest"
import { Array as Arr, FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { Schedule } from "../../../src/layers/delivery/Schedule.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import type { OutboxItem } from "../../../src/services/Outbox.ts"
import { play, row, type Sent } from "./PlaySchedule.ts"

const other = 999_999

/** Rows of several chats, one chat after the other, with rising ids from 1. */
const backlog = (sizes: ReadonlyArray<number>, lane: OutboxItem["lane"]) =>
  sizes
    .flatMap((size, chat) => Array.from({ length: size }, () => chat + 1))
    .map((chat, index) => row(index + 1, chat, lane))

const firstTo = (sent: ReadonlyArray<Sent>, chat: number) =>
  sent.findIndex(({ item }) => item.chatId === chat)

const stopped = "stop"

/** Play until the other chat has its row. */
const untilOther = (
  stored: ReadonlyArray<OutboxItem>,
  schedule: Schedule,
  judge: () => Verdict = Verdict.Sent,
) => {
  const sent: Array<Sent> = []
  const hears = (item: OutboxItem, at: number) => {
    sent.push({ item, at })
    if (item.chatId === other) throw new Error(stopped)
    return judge()
  }
  expect(() => play(schedule, stored, hears)).toThrow(stopped)
  return sent
}

const lanes = fc.constantFrom("reply" as const, "notice" as const, "broadcast" as const)

describe("a chat's backlog", () => {
  for (const size of [5_000, 10_000])
    for (const start of ["found at the start", "written while the bot runs"] as const)
      it(`of ${size} notices, ${start}, delays another chat's notice by a second at most`, () => {
        const rows = [...backlog([size], "notice"), row(size + 1, other, "notice")]
        const schedule = new Schedule(30, 256, 0)
        if (start !== "found at the start") {
          const want = schedule.want
          if (want?._tag === "Entries") schedule.refill(want, [], 0)
          schedule.offer(rows, 0)
        }
        expect(untilOther(rows, schedule).at(-1)?.at).toBeLessThanOrEqual(1_000)
      })

  it.prop(
    "delays no other chat beyond its turn, in any combination",
    [fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 }), lanes],
    ([sizes, lane]) => {
      const rows = backlog(sizes, lane)
      const stored = [...rows, row(rows.length + 1, other, lane)]
      const sent = untilOther(stored, new Schedule(30, 256, 0))
      // Each chat at most once while one waits, and once more for what was under way before.
      expect(firstTo(sent, other)).toBeLessThanOrEqual(2 * sizes.length)
      expect(sent.at(-1)?.at).toBeLessThanOrEqual(1_000 + (2_000 * sizes.length) / 30)
    },
    { fastCheck: { numRuns: 30 } },
  )

  it.prop(
    "that fails or is limited for hours delays nobody else",
    [
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(Verdict.Limited({ delay: 3_600_000 }), Verdict.Failed({ delay: 30_000 })),
    ],
    ([chats, verdict]) => {
      // No more chats than are refused before it counts as a global limit: see the tests of floods.
      const sizes = Array.from({ length: verdict._tag === "Limited" ? Math.min(chats, 2) : chats }, () => 20)
      const rows = backlog(sizes, "notice")
      const stored = [...rows, row(rows.length + 1, other, "notice")]
      const sent = untilOther(stored, new Schedule(30, 256, 0), () => verdict)
      expect(firstTo(sent, other)).toBeLessThanOrEqual(sizes.length)
    },
    { fastCheck: { numRuns: 20 } },
  )

  it.prop(
    "is sent completely, each row once and in order, whenever it arrives and whatever fails",
    [
      fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: 60_000 }),
          chat: fc.integer({ min: -1, max: 3 }).filter((chat) => chat !== 0),
          lane: lanes,
          count: fc.integer({ min: 1, max: 60 }),
        }),
        { maxLength: 12 },
      ),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: 12 }),
    ],
    ([bursts, troubles, before]) => {
      let id = 0
      const arrivals = bursts
        .toSorted((one, two) => one.at - two.at)
        .map(({ at, chat, count, lane }) => ({
          at,
          rows: Array.from({ length: count }, () => row((id += 1), chat, lane)),
        }))
      const stored = arrivals.slice(0, before).flatMap(({ rows }) => rows)
      const failing = new Set(troubles)
      let calls = 0
      const done: Array<OutboxItem> = []
      play(
        new Schedule(1_000, 256, 0),
        stored,
        (item) => {
          if (failing.delete((calls += 1))) return Verdict.Failed({ delay: 700 })
          done.push(item)
          return Verdict.Sent()
        },
        arrivals.slice(before),
      )
      expect(done.map((each) => each.id).toSorted((one, two) => one - two)).toEqual(
        Array.from({ length: id }, (_, index) => index + 1),
      )
      for (const queue of Object.values(Arr.groupBy(done, ({ chatId, lane }) => `${chatId} ${lane}`)))
        expect(queue.map((each) => each.id)).toEqual(queue.map((each) => each.id).toSorted((a, b) => a - b))
    },
    { fastCheck: { numRuns: 60 } },
  )
})
