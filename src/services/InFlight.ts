import { Context, type Effect } from "effect"
import type { UpdateId } from "../domain/Ids.ts"

/** Which updates are being worked on, kept where the next start finds it when this process is killed at it. */
export class InFlight extends Context.Tag("InFlight")<
  InFlight,
  {
    /** What is worked on from now on; empty for nothing. Never fails, and takes microseconds. */
    readonly note: (updates: ReadonlyArray<UpdateId>) => Effect.Effect<void>
    /** What the process before this one was at when it was killed. */
    readonly leftBehind: ReadonlySet<UpdateId>
  }
>() {}
