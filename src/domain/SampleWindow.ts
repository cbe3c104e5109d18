/** The latest samples of a quantity, at most `size` of them and none older than `maxAge`; times in the unit of the caller. */
export class SampleWindow {
  readonly #values: Float64Array
  readonly #times: Float64Array
  readonly #maxAge: number
  #recorded = 0

  constructor(size: number, maxAge: number) {
    this.#values = new Float64Array(size)
    this.#times = new Float64Array(size)
    this.#maxAge = maxAge
  }

  record(value: number, now: number): void {
    const place = this.#recorded++ % this.#values.length
    this.#values[place] = value
    this.#times[place] = now
  }

  /**
   * The samples at the nearest rank, ⌈q·n⌉ of n in ascending order, so that the slowest of a few is seen; NaN when there is
   * none. Quantiles are greater than 0 and at most 1.
   */
  quantiles(wanted: ReadonlyArray<number>, now: number): ReadonlyArray<number> {
    const filled = this.#values.subarray(0, this.#recorded)
    const sorted = filled.filter((_, place) => now - (this.#times[place] ?? 0) <= this.#maxAge).sort()
    // Products such as 0.07 · 100 come out a little above the whole number they are.
    return wanted.map((q) => sorted[Math.ceil(q * sorted.length - 1e-9) - 1] ?? NaN)
  }
}
