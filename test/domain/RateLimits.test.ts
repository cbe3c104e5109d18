import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { type Arrival, RateLimits } from "../../src/domain/RateLimits.ts"

const capacity = 30
const perSecond = 3

const arrivals = fc
  .array(fc.record({ key: fc.integer({ min: 1, max: 3 }), gap: fc.integer({ min: 0, max: 900 }) }), {
    maxLength: 400,
  })
  .map((steps) => {
    let at = 0
    return steps.map(({ gap, key }): Arrival<number> => ({
      key,
      at: (at += gap > 600 ? gap * 10 : gap % 60),
    }))
  })

const batchSizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 })

/** Judge all arrivals, in batches. */
const run = (all: ReadonlyArray<Arrival<number>>, sizes: ReadonlyArray<number>) => {
  const limits = new RateLimits<number>(capacity, perSecond)
  const accepted: Array<boolean> = []
  const floods: Array<{ readonly key: number; readonly index: number }> = []
  for (let from = 0, batch = 0; from < all.length; batch++) {
    const size = sizes[batch % sizes.length] ?? 1
    const judged = limits.judge(all.slice(from, from + size))
    judged.commit()
    accepted.push(...judged.accepted)
    floods.push(...judged.flooding.map((key) => ({ key, index: from })))
    from += size
  }
  return { accepted, floods, limits }
}

describe("RateLimits", () => {
  it.prop(
    "accepts per key, over any period, at most the capacity plus what the rate adds",
    [arrivals, batchSizes],
    ([all, sizes]) => {
      const { accepted } = run(all, sizes)
      for (const key of [1, 2, 3]) {
        const times = all.filter((each, index) => each.key === key && accepted[index]).map(({ at }) => at)
        times.forEach((from, first) => {
          const last = times.length - 1
          for (const until of new Set([last, (first + last) >> 1, Math.min(last, first + capacity)])) {
            const seconds = ((times[until] ?? 0) - from) / 1000
            expect(until - first + 1).toBeLessThanOrEqual(capacity + perSecond * seconds + 1e-3)
          }
        })
      }
    },
  )

  it.prop(
    "drops nothing from a key that keeps to the rate, whatever the others do",
    [fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 }), batchSizes],
    ([gaps, sizes]) => {
      let at = 0
      let tokens = capacity
      // As many acts as the rate allows at each moment.
      const modest = gaps.flatMap((gap): ReadonlyArray<Arrival<number>> => {
        at += gap
        tokens = Math.min(capacity, tokens + (gap * perSecond) / 1000)
        if (tokens < 1) return []
        tokens -= 1
        return [{ key: 1, at }]
      })
      const flood = modest.flatMap((each) => [
        ...Array.from({ length: 20 }, () => ({ key: 2, at: each.at })),
        each,
      ])
      const { accepted } = run(flood, sizes)
      expect(flood.every(({ key }, index) => key === 2 || accepted[index])).toBe(true)
    },
  )

  it.prop(
    "reports each flood once, and none where there was none",
    [arrivals, batchSizes],
    ([all, sizes]) => {
      const { accepted, floods } = run(all, sizes)
      for (const key of [1, 2, 3]) {
        // A flood begins with the first rejected arrival and ends once the bucket would be full again.
        let expected = 0
        let bucket = { tokens: capacity, at: 0 }
        let isFlooded = false
        all.forEach((each, index) => {
          if (each.key !== key) return
          const tokens = Math.min(capacity, bucket.tokens + ((each.at - bucket.at) * perSecond) / 1000)
          if (tokens >= capacity - 1e-6) isFlooded = false
          bucket = { tokens: accepted[index] ? tokens - 1 : tokens, at: each.at }
          if (!accepted[index] && !isFlooded) {
            isFlooded = true
            expected += 1
          }
        })
        expect(floods.filter((flood) => flood.key === key).length).toBe(expected)
      }
    },
  )

  it.prop("judges the same way again until committed, and forgets full buckets", [arrivals], ([all]) => {
    const limits = new RateLimits<number>(capacity, perSecond)
    const first = limits.judge(all)
    const { accepted, commit, flooding } = limits.judge(all)
    expect({ accepted, flooding }).toEqual({ accepted: first.accepted, flooding: first.flooding })
    expect(limits.size).toBe(0)
    commit()
    const later = (all.at(-1)?.at ?? 0) + 11_000
    limits.judge([{ key: 9, at: later }]).commit()
    expect(limits.size).toBe(1)
  })

  it("keeps only the buckets of keys that acted in the last ten seconds", () => {
    const limits = new RateLimits<number>(capacity, perSecond)
    for (let key = 0; key < 100_000; key++) limits.judge([{ key, at: key * 10 }]).commit()
    expect(limits.size).toBeLessThanOrEqual(1_001)
  })

  it.prop(
    "blocks nobody after a clock that was far ahead is set back, and forgets those buckets",
    [fc.integer({ min: 10_001, max: 10_000_000_000 }), fc.integer({ min: 1, max: 60 })],
    ([ahead, acts]) => {
      const limits = new RateLimits<number>(capacity, perSecond)
      const now = 1_700_000_000_000
      for (let key = 0; key < 100; key++)
        limits.judge(Array.from({ length: acts }, () => ({ key, at: now + ahead }))).commit()
      const { accepted, commit } = limits.judge(Array.from({ length: capacity }, () => ({ key: 1, at: now })))
      commit()
      expect(accepted).not.toContain(false)
      expect(limits.size).toBe(1)
    },
  )

  it.prop(
    "grants no token twice when the clock is set back a little, and recovers within one refill time",
    [fc.integer({ min: 1, max: 10_000 })],
    ([back]) => {
      const limits = new RateLimits<number>(capacity, perSecond)
      const now = 1_700_000_000_000
      const judged = (at: number): boolean => {
        const { accepted, commit } = limits.judge([{ key: 1, at }])
        commit()
        return accepted[0] === true
      }
      for (let act = 0; act < capacity; act++) expect(judged(now)).toBe(true)
      expect(judged(now - back)).toBe(false)
      expect(judged(now + 400)).toBe(true)
      expect(judged(now + 10_400)).toBe(true)
    },
  )

  it("ignores an empty batch", () => {
    const limits = new RateLimits<number>(capacity, perSecond)
    limits.judge([{ key: 1, at: 1_000 }]).commit()
    limits.judge([]).commit()
    expect(limits.size).toBe(1)
  })
})
