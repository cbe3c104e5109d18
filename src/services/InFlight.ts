import { Context, type Effect } from "effect"
import type { UpdateId } from "../domain/Ids.ts"

/** The updates being handled, recorded where the next start finds them if this process is killed. */
export class InFlight extends Context.Tag("InFlight")<
  InFlight,
  {
    /** Record the updates handled from now on; empty for none. Never fails, and takes microseconds. */
    readonly note: (updates: ReadonlyArray<UpdateId>) => Effect.Effect<void>
    /** The updates the previous process was handling when it was killed. */
    readonly leftBehind: ReadonlySet<UpdateId>
  }
>() {}
