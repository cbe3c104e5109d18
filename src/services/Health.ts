import { Context, type Effect, type Option } from "effect"
import type { NetworkTrouble } from "../domain/telegram/NetworkTrouble.ts"

/** Why the process is not ready. */
export const notReadyReasons = ["database", "polling", "conflict", "starting", "shutting_down"] as const
export type NotReady = (typeof notReadyReasons)[number]

/** The health reported by the long-running programs, collected for `/readyz`. */
export class Health extends Context.Tag("Health")<
  Health,
  {
    /** Record a successful getUpdates round trip at `now` (milliseconds since the epoch). Ends a conflict. */
    readonly pollSucceeded: (now: number) => Effect.Effect<void>
    /** Record why the last call didn't reach Telegram; none if Telegram answered it, even with a refusal. */
    readonly reached: (trouble: Option.Option<NetworkTrouble>) => Effect.Effect<void>
    /** Why Telegram can't be reached; none while it answers. */
    readonly network: Effect.Effect<Option.Option<NetworkTrouble>>
    readonly conflict: Effect.Effect<void>
    readonly shuttingDown: Effect.Effect<void>
    /** All current reasons; empty means ready. */
    readonly reasons: Effect.Effect<ReadonlyArray<NotReady>>
  }
>() {}
