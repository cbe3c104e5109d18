import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { full, fullAt, nextTokenAt, take, type TokenBucket } from "../../src/domain/TokenBucket.ts"

const start = 1_700_000_000_000

const settings = fc.record({
  capacity: fc.integer({ min: 1, max: 30 }),
  perSecond: fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0.05, max: 50, noNaN: true })),
})

/** How long after a token was there it is taken, milliseconds. */
const delays = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(5_000)), { maxLength: 60 })

/** When tokens are taken, each as soon as it is promised and a delay has passed. */
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
    "never gives more than its capacity and what has flowed in, over any stretch of time",
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

  it.prop("gives all it holds at once when it is full", [settings], ([{ capacity, perSecond }]) => {
    const times = takings(
      full(capacity, perSecond, start),
      Array.from({ length: capacity }, () => 0),
    )
    expect(times).toEqual(Array.from({ length: capacity }, () => start))
  })

  it.prop(
    "keeps nobody waiting longer than one token takes, to the millisecond",
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
    "is full again when it says so, and not much sooner",
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
    "is unmoved by a clock that goes back",
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
