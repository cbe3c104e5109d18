/**
 * The latest samples of a quantity: at most `size` of them, none older than `maxAge`. The caller chooses the time unit.
 */
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
   * Nearest-rank quantiles, sample ⌈q·n⌉ of n in ascending order, so that the slowest of a few samples shows; NaN
   * without samples. Each quantile must be in (0, 1].
   */
  quantiles(wanted: ReadonlyArray<number>, now: number): ReadonlyArray<number> {
    const filled = this.#values.subarray(0, this.#recorded)
    const sorted = filled.filter((_, place) => now - (this.#times[place] ?? 0) <= this.#maxAge).sort()
    // Floating-point products such as 0.07 · 100 come out slightly above the integer.
    return wanted.map((q) => sorted[Math.ceil(q * sorted.length - 1e-9) - 1] ?? NaN)
  }
}
