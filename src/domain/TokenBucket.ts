/** A bucket that refills steadily. `at` is the time of the `tokens` reading, in milliseconds since the epoch. */
export interface TokenBucket {
  readonly capacity: number
  readonly perSecond: number
  readonly tokens: number
  readonly at: number
}

export const full = (capacity: number, perSecond: number, now: number): TokenBucket => ({
  capacity,
  perSecond,
  tokens: capacity,
  at: now,
})

const tokensAt = (bucket: TokenBucket, now: number): number =>
  Math.min(bucket.capacity, bucket.tokens + (Math.max(0, now - bucket.at) * bucket.perSecond) / 1000)

// Tolerance for millisecond clocks and binary fractions: a due token is never withheld because of rounding.
const epsilon = 1e-6

const holdsAt = (bucket: TokenBucket, wanted: number, now: number): number => {
  const missing = wanted - tokensAt(bucket, now) - epsilon
  return missing <= 0 ? now : now + Math.ceil((missing * 1000) / bucket.perSecond)
}

/** When the next token is available: `now` or later. */
export const nextTokenAt = (bucket: TokenBucket, now: number): number => holdsAt(bucket, 1, now)

/** When the bucket is full again: `now` or later. */
export const fullAt = (bucket: TokenBucket, now: number): number => holdsAt(bucket, bucket.capacity, now)

/** Take a token; call only at or after `nextTokenAt`. */
export const take = (bucket: TokenBucket, now: number): TokenBucket => ({
  ...bucket,
  tokens: tokensAt(bucket, now) - 1,
  at: now,
})
