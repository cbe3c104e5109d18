import * as TokenBucket from "./TokenBucket.ts"

/** One action by `key`; `at` is in milliseconds since the epoch. */
export interface Arrival<K> {
  readonly key: K
  readonly at: number
}

/** The verdict on a batch of arrivals. */
interface Judgement<K> {
  /** One entry per arrival, in order. */
  readonly accepted: ReadonlyArray<boolean>
  /** Keys that exceeded their limit for the first time in this batch. A flood ends once the bucket is full again. */
  readonly flooding: ReadonlyArray<K>
  /** Applies the verdict; until then the same arrivals can be judged again. */
  readonly commit: () => void
}

interface Entry {
  readonly bucket: TokenBucket.TokenBucket
  readonly isFlooded: boolean
}

/** A rate limiter with a token bucket per key, so that one key's actions never count against another. */
export class RateLimits<K> {
  readonly #capacity: number
  readonly #perSecond: number
  /** Milliseconds an empty bucket takes to fill. */
  readonly #filling: number
  /** Buckets that are not full, the least recently used first. */
  readonly #entries = new Map<K, Entry>()

  constructor(capacity: number, perSecond: number) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#filling = (capacity * 1000) / perSecond
  }

  /** The number of buckets kept; full ones are dropped. */
  get size(): number {
    return this.#entries.size
  }

  judge(arrivals: ReadonlyArray<Arrival<K>>): Judgement<K> {
    const touched = new Map<K, Entry>()
    const flooding: Array<K> = []
    const accepted = arrivals.map(({ at, key }) => {
      const entry = this.#at(touched.get(key) ?? this.#entries.get(key), at)
      // A clock set back a little must not grant tokens twice.
      const now = Math.max(at, entry.bucket.at)
      const isAccepted = TokenBucket.nextTokenAt(entry.bucket, now) <= now
      if (isAccepted) touched.set(key, { ...entry, bucket: TokenBucket.take(entry.bucket, now) })
      else {
        if (!entry.isFlooded) flooding.push(key)
        touched.set(key, { ...entry, isFlooded: true })
      }
      return isAccepted
    })
    return {
      accepted,
      flooding,
      commit: () => {
        const last = arrivals.at(-1)
        if (last !== undefined) this.#keep(touched, last.at)
      },
    }
  }

  /** Whether the entry can be dropped: its bucket is full again, or is from a time the clock was set back from. */
  #isOver({ bucket }: Entry, at: number): boolean {
    return TokenBucket.fullAt(bucket, at) <= at || bucket.at - at > this.#filling
  }

  /** The entry at a time; a bucket that is full again forgets its flood. */
  #at(entry: Entry | undefined, at: number): Entry {
    return entry === undefined || this.#isOver(entry, at)
      ? { bucket: TokenBucket.full(this.#capacity, this.#perSecond, at), isFlooded: false }
      : entry
  }

  #keep(touched: ReadonlyMap<K, Entry>, now: number): void {
    for (const [key, entry] of touched) {
      this.#entries.delete(key)
      this.#entries.set(key, entry)
    }
    for (const [key, entry] of this.#entries) {
      if (!this.#isOver(entry, now)) break
      this.#entries.delete(key)
    }
  }
}
