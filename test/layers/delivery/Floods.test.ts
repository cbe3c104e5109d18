import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import * as TokenBucket from "../../../src/domain/TokenBucket.ts"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import type { OutboxItem } from "../../../src/services/Outbox.ts"
import { opened, play, row, type Sent } from "./PlaySchedule.ts"

/** Telegram with a limit per chat: exceeding it means waiting for so many seconds. */
const perChat = (retryAfter: number) => {
  const buckets = new Map<number, TokenBucket.TokenBucket>()
  const pauses = new Map<number, number>()
  return ({ chatId }: OutboxItem, at: number): Verdict => {
    if (at < (pauses.get(chatId) ?? 0)) return Verdict.Limited({ delay: (pauses.get(chatId) ?? 0) - at })
    const bucket = buckets.get(chatId) ?? TokenBucket.full(5, 1, at)
    if (TokenBucket.nextTokenAt(bucket, at) > at) {
      pauses.set(chatId, at + retryAfter * 1_000)
      return Verdict.Limited({ delay: retryAfter * 1_000 })
    }
    buckets.set(chatId, TokenBucket.take(bucket, at))
    return Verdict.Sent()
  }
}

/** Telegram with a limit over all chats: once exceeded, nothing passes for so many seconds. */
const overall = (perSecond: number, retryAfter: number) => {
  let bucket = TokenBucket.full(perSecond, perSecond, 0)
  let pausedUntil = 0
  const refusals: Array<{ readonly window: number; readonly chat: number }> = []
  const judge = ({ chatId }: OutboxItem, at: number): Verdict => {
    if (at >= pausedUntil && TokenBucket.nextTokenAt(bucket, at) <= at) {
      bucket = TokenBucket.take(bucket, at)
      return Verdict.Sent()
    }
    if (at >= pausedUntil) pausedUntil = at + retryAfter * 1_000
    refusals.push({ window: pausedUntil, chat: chatId })
    return Verdict.Limited({ delay: pausedUntil - at })
  }
  return { judge, refusals }
}

const flooded = (chats: number, each: number) =>
  Array.from({ length: chats * each }, (_, index) => row(index + 1, (index % chats) + 1, "reply"))

describe("429", () => {
  it.prop(
    "of chats that are written to too fast delays no other chat",
    [
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 6, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 1, maxLength: 20 }),
    ],
    ([chats, each, retryAfter, times]) => {
      const rows = flooded(chats, each)
      const others = times
        .toSorted((one, two) => one - two)
        .map((at, index) => ({ at, rows: [row(10_000 + index, 1_000 + index, "reply")] }))
      const schedule = opened(1_000)
      schedule.offer(rows, 0)
      const sent = play(schedule, rows, perChat(retryAfter), others)
      for (const arrival of others) {
        const [first] = arrival.rows
        const at = sent.find(({ item }) => item.id === first?.id)?.at ?? Infinity
        expect(at - arrival.at).toBeLessThanOrEqual(1_000)
      }
    },
    { fastCheck: { numRuns: 40 } },
  )

  it.prop(
    "by the global limit refuses only a few calls each time, and everything arrives",
    [fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 10, max: 300 })],
    ([perSecond, retryAfter, chats]) => {
      const rows = flooded(chats, 1)
      const schedule = opened(30)
      schedule.offer(rows, 0)
      const { judge, refusals } = overall(perSecond, retryAfter)
      const done = new Set<number>()
      const sent = play(schedule, rows, (item, at) => {
        const verdict = judge(item, at)
        if (verdict._tag === "Sent") done.add(item.id)
        return verdict
      })
      expect(done.size).toBe(rows.length)
      for (const { window } of refusals)
        expect(refusals.filter((refusal) => refusal.window === window).length).toBeLessThanOrEqual(6)
      expect(sent.length).toBe(rows.length + refusals.length)
    },
    { fastCheck: { numRuns: 40 } },
  )

  it("of two chats for 35 seconds stops nobody else, even with nothing sent in between", () => {
    const schedule = opened(1_000)
    const rows = [row(1, 1, "reply"), row(2, 2, "reply")]
    schedule.offer(rows, 0)
    const refused = new Set([1, 2])
    const sent = play(
      schedule,
      rows,
      ({ id }) => (refused.delete(id) ? Verdict.Limited({ delay: 35_000 }) : Verdict.Sent()),
      [{ at: 1_000, rows: [row(3, 3, "reply")] }],
    )
    expect(sent.find(({ item }) => item.id === 3)?.at).toBe(1_000)
    expect(sent.filter(({ at }) => at > 1_000).every(({ at }) => at >= 35_000)).toBe(true)
  })

  it("of three idle chats with nothing sent in between stops everyone for at most 30 seconds", () => {
    for (const [delay, expected] of [
      [7_000, 7_000],
      [3_600_000, 30_000],
    ] as const) {
      const schedule = opened(1_000)
      const rows = [1, 2, 3].map((id) => row(id, id, "reply"))
      schedule.offer(rows, 0)
      const refused = new Set([1, 2, 3])
      const sent: ReadonlyArray<Sent> = play(
        schedule,
        rows,
        ({ id }) => (refused.delete(id) ? Verdict.Limited({ delay }) : Verdict.Sent()),
        [{ at: 1_000, rows: [row(4, 4, "reply")] }],
      )
      expect(sent.find(({ item }) => item.id === 4)?.at).toBe(expected)
      // Never earlier than that chat was told.
      expect(
        sent
          .filter(({ item }) => item.id < 4)
          .slice(3)
          .every(({ at }) => at >= delay),
      ).toBe(true)
    }
  })
})
