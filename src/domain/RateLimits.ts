import * as TokenBucket from "./TokenBucket.ts"

/** Somebody does something; `at` in milliseconds since the epoch. */
export interface Arrival<K> {
  readonly key: K
  readonly at: number
}

/** What becomes of some arrivals. */
interface Judgement<K> {
  /** For each arrival, in order. */
  readonly accepted: ReadonlyArray<boolean>
  /** Those whose first arrival too many is among them. A flood ends once the bucket is full again. */
  readonly flooding: ReadonlyArray<K>
  /** Makes it count; until then it can be judged again. */
  readonly commit: () => void
}

interface Entry {
  readonly bucket: TokenBucket.TokenBucket
  readonly isFlooded: boolean
}

/** Limits how often each may act: a token bucket for everyone, so that nobody's acts count against another. */
export class RateLimits<K> {
  readonly #capacity: number
  readonly #perSecond: number
  /** Those that are not full, the longest untouched first. */
  readonly #entries = new Map<K, Entry>()

  constructor(capacity: number, perSecond: number) {
    this.#capacity = capacity
    this.#perSecond = perSecond
  }

  /** How many buckets are kept: a full one is forgotten. */
  get size(): number {
    return this.#entries.size
  }

  judge(arrivals: ReadonlyArray<Arrival<K>>): Judgement<K> {
    const touched = new Map<K, Entry>()
    const flooding: Array<K> = []
    const accepted = arrivals.map(({ at, key }) => {
      const entry = this.#at(touched.get(key) ?? this.#entries.get(key), at)
      // Clocks that are set back give no tokens twice.
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
        this.#keep(touched, arrivals.at(-1)?.at ?? 0)
      },
    }
  }

  /** A bucket as it is then; one that is full again knows of no flood. */
  #at(entry: Entry | undefined, at: number): Entry {
    return entry === undefined || TokenBucket.fullAt(entry.bucket, at) <= at
      ? { bucket: TokenBucket.full(this.#capacity, this.#perSecond, at), isFlooded: false }
      : entry
  }

  #keep(touched: ReadonlyMap<K, Entry>, now: number): void {
    for (const [key, entry] of touched) {
      this.#entries.delete(key)
      this.#entries.set(key, entry)
    }
    for (const [key, { bucket }] of this.#entries) {
      if (TokenBucket.fullAt(bucket, now) > now) break
      this.#entries.delete(key)
    }
  }
}
