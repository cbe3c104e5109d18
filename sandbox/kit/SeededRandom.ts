/** Mulberry32: small, and the same on every machine, so that a failing run can be repeated from its seed. */
export class SeededRandom {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A number in [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** An integer in [from, to). */
  integer(from: number, to: number) {
    return from + Math.floor(this.next() * (to - from))
  }

  /** A word of letters, digits, `-` and `_`. */
  word(length: number) {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return Array.from({ length }, () => alphabet.charAt(this.integer(0, alphabet.length))).join("")
  }
}
