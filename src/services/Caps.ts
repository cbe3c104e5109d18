import { Context, Data, type Effect, type Option } from "effect"
import type { CapName, QuotaName, TalliedName } from "../domain/market/Caps.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * A cap is reached. `until` is when there is room again, in milliseconds since the epoch; none when time doesn't help.
 */
export class CapReached extends Data.TaggedError("CapReached")<{
  readonly cap: CapName
  readonly until: Option.Option<number>
}> {}

/** The ids a cap is counted for, as named by its `whose`. */
export type Whose = readonly [number, ...ReadonlyArray<number>]

/**
 * Quotas checked by counting rows. Résumés and letters have fixed slots instead, and adding one fails when none is
 * free.
 */
export type CountedQuota = Exclude<QuotaName, "letters" | "resumes">

/**
 * Enforcement of the caps in `domain/market/Caps`. Call it in the transaction of the action, before anything is
 * written.
 */
export class Caps extends Context.Tag("Caps")<
  Caps,
  {
    /** Fail when a quota is full; entries from before `since` don't count. */
    readonly room: (
      quota: CountedQuota,
      whose: Whose,
      now: number,
      since?: number,
    ) => Effect.Effect<void, CapReached | StorageError>
    /** Count one action; fails, without counting it, when the rate is exceeded. */
    readonly spend: (
      rate: TalliedName,
      whose: Whose,
      now: number,
    ) => Effect.Effect<void, CapReached | StorageError>
    /** Fail if `spend` would, without counting. */
    readonly check: (
      rate: TalliedName,
      whose: Whose,
      now: number,
    ) => Effect.Effect<void, CapReached | StorageError>
  }
>() {}
