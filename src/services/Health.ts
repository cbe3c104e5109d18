import { Context, type Effect, type Option } from "effect"
import type { NetworkTrouble } from "../domain/telegram/NetworkTrouble.ts"

/** Why the process is not ready. */
export const notReadyReasons = ["database", "polling", "conflict", "starting", "shutting_down"] as const
export type NotReady = (typeof notReadyReasons)[number]

/** What the long-running programs know of their own health, gathered for `/readyz`. */
export class Health extends Context.Tag("Health")<
  Health,
  {
    /** A getUpdates round trip succeeded at `now` (milliseconds since the epoch). Ends a conflict. */
    readonly pollSucceeded: (now: number) => Effect.Effect<void>
    /** What kept the last call from Telegram; none where Telegram answered it, be it with a refusal. */
    readonly reached: (trouble: Option.Option<NetworkTrouble>) => Effect.Effect<void>
    /** What keeps Telegram out of reach, until it answers. */
    readonly network: Effect.Effect<Option.Option<NetworkTrouble>>
    readonly conflict: Effect.Effect<void>
    readonly shuttingDown: Effect.Effect<void>
    /** Every reason there is at the moment; empty means ready. */
    readonly reasons: Effect.Effect<ReadonlyArray<NotReady>>
  }
>() {}
