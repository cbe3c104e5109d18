import type { Array } from "effect"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"

/** Random choices, deterministic for a seed. */
export class Pick extends SeededRandom {
  /** Pick uniformly. */
  one<A>(of: Array.NonEmptyReadonlyArray<A>): A {
    return of[this.integer(0, of.length)] ?? of[0]
  }

  /** Pick earlier items more often: half of all choices fall into the first eighth. */
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
