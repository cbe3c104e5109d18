import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { full, fullAt, nextTokenAt, take, type TokenBucket } from "../../src/domain/TokenBucket.ts"

const start = 1_700_000_000_000

const settings = fc.record({
  capacity: fc.integer({ min: 1, max: 30 }),
  perSecond: fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0.05, max: 50, noNaN: true })),
})

/** Delay, in milliseconds, between a token being available and being taken. */
const delays = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(5_000)), { maxLength: 60 })

/** Times at which tokens are taken: each as soon as it is promised, plus a delay. */
const takings = (bucket: TokenBucket, waits: ReadonlyArray<number>): ReadonlyArray<number> => {
  const times: Array<number> = []
  let current = bucket
  let now = bucket.at
  for (const wait of waits) {
    now = nextTokenAt(current, now) + wait
    current = take(current, now)
    times.push(now)
  }
  return times
}

describe("a token bucket", () => {
  it.prop(
    "never grants more than its capacity plus the inflow over any period",
    [settings, delays],
    ([{ capacity, perSecond }, waits]) => {
      const times = takings(full(capacity, perSecond, start), waits)
      for (const [first, from] of times.entries())
        for (const [index, to] of times.entries())
          if (index >= first) {
            const flowed = ((to - from) * perSecond) / 1_000
            expect(index - first + 1).toBeLessThanOrEqual(capacity + flowed + 1e-3)
          }
    },
  )

  it.prop("grants its whole capacity at once when full", [settings], ([{ capacity, perSecond }]) => {
    const times = takings(
      full(capacity, perSecond, start),
      Array.from({ length: capacity }, () => 0),
    )
    expect(times).toEqual(Array.from({ length: capacity }, () => start))
  })

  it.prop(
    "makes nobody wait longer than one token takes to flow in, to the millisecond",
    [settings, fc.integer({ min: 1, max: 200 })],
    ([{ capacity, perSecond }, count]) => {
      const times = takings(
        full(capacity, perSecond, start),
        Array.from({ length: count }, () => 0),
      )
      for (const [index, at] of times.entries())
        if (index > 0) {
          const gap = at - (times[index - 1] ?? start)
          expect(gap).toBeLessThanOrEqual(Math.ceil(1_000 / perSecond))
        }
    },
  )

  it.prop(
    "is full at the time it reports, and not much sooner",
    [settings, delays],
    ([{ capacity, perSecond }, waits]) => {
      let bucket = full(capacity, perSecond, start)
      for (const at of takings(bucket, waits)) bucket = take(bucket, at)
      const at = fullAt(bucket, bucket.at)
      const burst = (now: number) =>
        takings(
          { ...take(bucket, now), tokens: take(bucket, now).tokens + 1 },
          Array.from({ length: capacity }, () => 0),
        )
      expect(burst(at).at(-1)).toBe(at)
      expect(at - bucket.at).toBeLessThanOrEqual(Math.ceil((capacity * 1_000) / perSecond))
    },
  )

  it.prop(
    "is unaffected by a clock that goes back",
    [settings, fc.nat(100_000)],
    ([{ capacity, perSecond }, back]) => {
      const bucket = full(capacity, perSecond, start)
      const emptied = Array.from({ length: capacity }).reduce<TokenBucket>(
        (left) => take(left, start),
        bucket,
      )
      expect(nextTokenAt(emptied, start - back)).toBeGreaterThan(start - back)
      expect(nextTokenAt(bucket, start - back)).toBe(start - back)
    },
  )
})
