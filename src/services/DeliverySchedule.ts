import { Context, Data, type Effect } from "effect"
import type { DeliveryLane } from "../domain/Outgoing.ts"
import type { OutboxId, OutboxItem } from "./Outbox.ts"

/** How sending a row ended. Delays are milliseconds. */
export type Verdict = Data.TaggedEnum<{
  /** Telegram took it. */
  readonly Sent: {}
  /** It will never be sent: refused for good. Says nothing about the flow of messages. */
  readonly Dropped: {}
  /** 429: not performed; the chat (or everybody, when it is a global limit) waits. */
  readonly Limited: { readonly delay: number }
  /** Failed for now: the chat waits, others go on. */
  readonly Failed: { readonly delay: number }
}>
export const Verdict = Data.taggedEnum<Verdict>()

/** Rows of a lane that stand in the outbox only; `seen` is to be handed back with the answer. */
export interface Want {
  readonly lane: DeliveryLane
  readonly after: OutboxId
  readonly limit: number
  readonly seen: number
}

/**
 * Which stored row may be sent now: order within a chat and lane, priority of lanes, flood limits, pauses. Holds a
 * bounded window of the outbox in memory; what doesn't fit is asked for when there is room.
 */
export class DeliverySchedule extends Context.Tag("DeliverySchedule")<
  DeliverySchedule,
  {
    /** Rows just committed. */
    readonly offer: (items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Waits until there are rows that may be sent now, and gives them all. Their chats are busy until `settle`. */
    readonly take: Effect.Effect<ReadonlyArray<OutboxItem>>
    readonly settle: (item: OutboxItem, verdict: Verdict) => Effect.Effect<void>
    /** Waits until a lane wants rows from the outbox. */
    readonly wanted: Effect.Effect<Want>
    readonly refill: (want: Want, items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Returns when nothing is left to send. */
    readonly awaitIdle: Effect.Effect<void>
  }
>() {}
