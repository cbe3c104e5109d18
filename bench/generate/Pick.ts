import type { Array } from "effect"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"

/** Choices that are the same for the same seed. */
export class Pick extends SeededRandom {
  /** Each equally often. */
  one<A>(of: Array.NonEmptyReadonlyArray<A>): A {
    return of[this.integer(0, of.length)] ?? of[0]
  }

  /** The first most often, the last seldom: half of all choices fall into the first eighth. */
  common<A>(of: Array.NonEmptyReadonlyArray<A>): A {
    return of[Math.floor(this.next() ** 3 * of.length)] ?? of[0]
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  some<A>(of: Array.NonEmptyReadonlyArray<A>, from: number, to: number): ReadonlyArray<A> {
    return [...new globalThis.Array(this.integer(from, to)).keys()].map(() => this.one(of))
  }
}
