import { Context, type Effect, type Option } from "effect"
import type { Kept } from "../domain/Retention.ts"
import type { StorageError } from "./StorageError.ts"

/** The key of the last row examined. */
export type SweepPosition = ReadonlyArray<number | string>

/** The result of a slice; `next` is where the following one starts, none at the end. */
export interface Swept {
  readonly removed: number
  readonly next: Option.Option<SweepPosition>
}

/** Deletion of expired data, in slices short enough not to hold up other work. */
export class Housekeeping extends Context.Tag("Housekeeping")<
  Housekeeping,
  {
    /** Delete rows older than `before` (milliseconds since the epoch) from the slice after a position. */
    readonly forget: (
      what: Exclude<Kept, "handledUpdates">,
      before: number,
      after: Option.Option<SweepPosition>,
    ) => Effect.Effect<Swept, StorageError>
    /** Delete unused search words from the slice after a position. */
    readonly forgetWords: (after: Option.Option<SweepPosition>) => Effect.Effect<Swept, StorageError>
  }
>() {}
