import { Context, Data, type Effect, type Option } from "effect"
import type { CapName, QuotaName, TalliedName } from "../domain/market/Caps.ts"
import type { StorageError } from "./StorageError.ts"

/** There is as much as may be; `until` is when there is room again, milliseconds since the epoch, where time makes it. */
export class CapReached extends Data.TaggedError("CapReached")<{
  readonly cap: CapName
  readonly until: Option.Option<number>
}> {}

/** Whom it is counted for: the ids that the cap's `whose` names. */
export type Whose = readonly [number, ...ReadonlyArray<number>]

/** Résumés and letters have as many places as there may be of them: who adds one is told that none is free. */
export type CountedQuota = Exclude<QuotaName, "letters" | "resumes">

/** Keeps what people do within `domain/Caps`. Call it within the transaction of what is done, before anything is written. */
export class Caps extends Context.Tag("Caps")<
  Caps,
  {
    /** Fails when there are as many as may be at a time; those made before `since` don't count. */
    readonly room: (
      quota: CountedQuota,
      whose: Whose,
      now: number,
      since?: number,
    ) => Effect.Effect<void, CapReached | StorageError>
    /** Counts one more; fails, and counts nothing, when there were as many as may be within the period. */
    readonly spend: (
      rate: TalliedName,
      whose: Whose,
      now: number,
    ) => Effect.Effect<void, CapReached | StorageError>
    /** Fails where `spend` would, and counts nothing. */
    readonly check: (
      rate: TalliedName,
      whose: Whose,
      now: number,
    ) => Effect.Effect<void, CapReached | StorageError>
  }
>() {}
