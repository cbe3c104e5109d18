import { Context, type Effect, type Option } from "effect"
import type { Kept } from "../domain/Retention.ts"
import type { StorageError } from "./StorageError.ts"

/** The key of the last row that was looked at. */
export type SweepPosition = ReadonlyArray<number | string>

/** What became of a slice; `next` is where the following one begins, and none when there is none. */
export interface Swept {
  readonly removed: number
  readonly next: Option.Option<SweepPosition>
}

/** Removes what is not to be kept, in slices short enough that nobody waits for one. */
export class Housekeeping extends Context.Tag("Housekeeping")<
  Housekeeping,
  {
    /** Of the slice after a place, what is older than `before` (milliseconds since the epoch). */
    readonly forget: (
      what: Exclude<Kept, "handledUpdates">,
      before: number,
      after: Option.Option<SweepPosition>,
    ) => Effect.Effect<Swept, StorageError>
    /** Of the slice after a place, the words that nothing is found by any more. */
    readonly forgetWords: (after: Option.Option<SweepPosition>) => Effect.Effect<Swept, StorageError>
  }
>() {}
