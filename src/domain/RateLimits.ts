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
  /** Milliseconds in which an empty bucket fills. */
  readonly #filling: number
  /** Those that are not full, the longest untouched first. */
  readonly #entries = new Map<K, Entry>()

  constructor(capacity: number, perSecond: number) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#filling = (capacity * 1000) / perSecond
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
      // A clock that is set back a little gives no tokens twice.
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

  /** Whether nothing of it counts any more: it is full again, or of a time that the clock was set back from. */
  #isOver({ bucket }: Entry, at: number): boolean {
    return TokenBucket.fullAt(bucket, at) <= at || bucket.at - at > this.#filling
  }

  /** A bucket as it is then; one that is full again knows of no flood. */
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
