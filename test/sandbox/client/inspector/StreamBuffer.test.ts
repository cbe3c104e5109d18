import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { type Filter, type Show, StreamBuffer } from "../../../../sandbox/client/inspector/StreamBuffer.ts"
import { isFailed, isPoll, type StreamEntry } from "../../../../sandbox/client/inspector/StreamEntry.ts"
import type { Traffic, UpdateView } from "../../../../sandbox/web/Protocol.ts"

type ApiCall = Traffic["calls"][number]

const call = (sequence: number, answeredAt: number, method: string, status: number): ApiCall => ({
  sequence,
  at: answeredAt - 5,
  answeredAt,
  bot: 1,
  method,
  chatId: 7,
  params: {},
  status,
})

const update = (updateId: number, at: number): UpdateView => ({
  at,
  bot: 1,
  updateId,
  kind: "message",
  update: {},
})

const at = fc.nat(1000)
const traffic = fc.record<Traffic>({
  calls: fc.array(
    fc
      .tuple(fc.nat(), at, fc.constantFrom("getUpdates", "sendMessage"), fc.constantFrom(200, 200, 429, 0))
      .map(([sequence, answeredAt, method, status]) => call(sequence, answeredAt, method, status)),
    { maxLength: 8 },
  ),
  updates: fc.array(
    fc.tuple(fc.nat(), at).map(([id, moment]) => update(id, moment)),
    { maxLength: 8 },
  ),
  skipped: fc.constantFrom(0, 0, 3),
})
const batches = fc.array(traffic, { maxLength: 12 })
const filter = fc.record<Filter>({
  show: fc.constantFrom<Show>("all", "calls", "updates", "errors"),
  hidePolls: fc.boolean(),
})
const everything: Filter = { show: "all", hidePolls: false }

const filled = (cap: number, ...pushed: ReadonlyArray<Traffic>) => {
  const buffer = new StreamBuffer(cap)
  for (const one of pushed) buffer.push(one)
  return buffer
}

const belongs = (entry: StreamEntry, { hidePolls, show }: Filter) => {
  if (entry._tag === "Gap") return show !== "errors"
  if (entry._tag === "Update") return show === "all" || show === "updates"
  if (isFailed(entry)) return show !== "updates"
  return (show === "all" || show === "calls") && !(hidePolls && isPoll(entry))
}

describe("the traffic buffer", () => {
  it("never shows more than its maximum", () => {
    fc.assert(
      fc.property(batches, filter, fc.integer({ min: 1, max: 20 }), (pushed, chosen, cap) => {
        expect(filled(cap, ...pushed).view(chosen).length).toBeLessThanOrEqual(cap)
      }),
    )
  })

  it("shows the newest at the top, and later arrivals above earlier ones of the same millisecond", () => {
    fc.assert(
      fc.property(batches, filter, (pushed, chosen) => {
        const shown = filled(20, ...pushed).view(chosen)
        const sorted = [...shown].sort((one, other) => other.moment - one.moment || other.order - one.order)
        expect(shown).toEqual(sorted)
      }),
    )
  })

  it("shows each entry once, and only those that match the filter", () => {
    fc.assert(
      fc.property(batches, filter, (pushed, chosen) => {
        const shown = filled(20, ...pushed).view(chosen)
        expect(new Set(shown.map(({ order }) => order)).size).toBe(shown.length)
        expect(shown.filter((entry) => !belongs(entry, chosen))).toEqual([])
      }),
    )
  })

  it("accounts for all entries below the maximum: shown or counted as left out", () => {
    fc.assert(
      fc.property(batches, (pushed) => {
        const count = filled(1000, ...pushed)
          .view(everything)
          .reduce((sum, entry) => sum + (entry._tag === "Gap" ? entry.count : 1), 0)
        const told = pushed.reduce(
          (sum, { calls, skipped, updates }) => sum + calls.length + updates.length + skipped,
          0,
        )
        expect(count).toBe(told)
      }),
    )
  })

  it("shows ordered traffic the same, whether it arrives in one batch or in many", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), (pauses) => {
        let moment = 0
        const updates = pauses.map((pause, id) => update(id, (moment += pause)))
        const many = filled(10, ...updates.map((one) => ({ calls: [], updates: [one], skipped: 0 })))
        expect(many.view(everything)).toEqual(filled(10, { calls: [], updates, skipped: 0 }).view(everything))
      }),
    )
  })

  it("drops the oldest first, in any order of arrival", () => {
    const whole = batches.map((told) => told.map((one) => ({ ...one, skipped: 0 })))
    fc.assert(
      fc.property(whole, filter, fc.integer({ min: 1, max: 20 }), (pushed, chosen, cap) => {
        const all = filled(1000, ...pushed).view(chosen)
        expect(filled(cap, ...pushed).view(chosen)).toEqual(all.slice(0, cap))
      }),
    )
  })

  it("keeps an error visible among any number of successful calls", () => {
    const failed = call(1, 1, "sendMessage", 502)
    const fine = Array.from({ length: 50 }, (_, n) => call(n + 2, n + 2, "sendMessage", 200))
    const buffer = filled(
      10,
      { calls: [failed], updates: [], skipped: 0 },
      { calls: fine, updates: [], skipped: 0 },
    )
    expect(buffer.view({ show: "errors", hidePolls: true })).toMatchObject([{ call: failed }])
  })

  it("hides successful polls, not failed ones", () => {
    const calls = [call(1, 1, "getUpdates", 200), call(2, 2, "getUpdates", 502)]
    const shown = filled(10, { calls, updates: [], skipped: 0 }).view({ show: "all", hidePolls: true })
    expect(shown).toMatchObject([{ call: { sequence: 2 } }])
  })

  it("puts an update below the calls of its millisecond, as their cause", () => {
    const shown = filled(10, { calls: [call(1, 5, "sendMessage", 200)], updates: [update(9, 5)], skipped: 0 })
    expect(shown.view(everything).map(({ _tag }) => _tag)).toEqual(["Call", "Update"])
  })

  it("merges adjacent gaps", () => {
    const gap = { calls: [], updates: [], skipped: 4 }
    expect(filled(10, gap, gap, gap).view(everything)).toMatchObject([{ _tag: "Gap", count: 12 }])
  })
})

describe("a pause", () => {
  it("keeps the view unchanged, under any filter", () => {
    fc.assert(
      fc.property(batches, batches, filter, (before, during, chosen) => {
        const buffer = filled(20, ...before)
        const seen = buffer.view(chosen)
        buffer.pause()
        for (const one of during) buffer.push(one)
        expect(buffer.view(chosen)).toEqual(seen)
      }),
    )
  })

  it("loses only what exceeds the maximum: afterwards the view is as without a pause", () => {
    fc.assert(
      fc.property(batches, batches, filter, (before, during, chosen) => {
        const buffer = filled(20, ...before)
        buffer.pause()
        for (const one of during) buffer.push(one)
        buffer.resume()
        expect(buffer.view(chosen)).toEqual(filled(20, ...before, ...during).view(chosen))
        expect(buffer.held).toBe(0)
      }),
    )
  })

  it("counts new entries, and pausing twice makes no difference", () => {
    const one = { calls: [call(1, 1, "sendMessage", 200)], updates: [update(1, 1)], skipped: 2 }
    const buffer = filled(10, one)
    buffer.pause()
    buffer.push(one)
    buffer.pause()
    expect(buffer.held).toBe(4)
    expect(buffer.view(everything)).toHaveLength(3)
  })
})
