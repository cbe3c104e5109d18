/** A bucket that refills steadily. `at` is when `tokens` was true, milliseconds since the epoch. */
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

// Millisecond clocks and binary fractions: a token that is due is never withheld for a rounding error.
const epsilon = 1e-6

const holdsAt = (bucket: TokenBucket, wanted: number, now: number): number => {
  const missing = wanted - tokensAt(bucket, now) - epsilon
  return missing <= 0 ? now : now + Math.ceil((missing * 1000) / bucket.perSecond)
}

/** When the next token is there: `now` or later. */
export const nextTokenAt = (bucket: TokenBucket, now: number): number => holdsAt(bucket, 1, now)

/** When the bucket is as good as new: `now` or later. */
export const fullAt = (bucket: TokenBucket, now: number): number => holdsAt(bucket, bucket.capacity, now)

/** Takes a token; take only what `nextTokenAt` has promised. */
export const take = (bucket: TokenBucket, now: number): TokenBucket => ({
  ...bucket,
  tokens: tokensAt(bucket, now) - 1,
  at: now,
})
