/** `rate` tokens per second, at most `burst`. */
export interface Limit {
  readonly rate: number
  readonly burst: number
}

/** Counts in milliseconds of a clock that is passed in. */
export class TokenBucket {
  readonly #limit: Limit
  #tokens: number
  #filledAt: number

  constructor(limit: Limit, now: number) {
    this.#limit = limit
    this.#tokens = limit.burst
    this.#filledAt = now
  }

  /** Milliseconds until a token is available; 0 if one is. */
  wait(now: number) {
    const { burst, rate } = this.#limit
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) * rate) / 1000)
    this.#filledAt = now
    return this.#tokens >= 1 ? 0 : ((1 - this.#tokens) * 1000) / rate
  }

  take() {
    this.#tokens -= 1
  }
}
