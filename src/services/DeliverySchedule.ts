import { Context, Data, type Effect } from "effect"
import type { DeliveryLane } from "../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId, OutboxItem } from "./Outbox.ts"

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

/** What stands in the outbox only and is needed now. */
export type Want = Data.TaggedEnum<{
  /** The rows of a lane after an id; `seen` is to be handed back with the answer. */
  readonly Entries: {
    readonly lane: DeliveryLane
    readonly after: OutboxId
    readonly limit: number
    readonly seen: number
  }
  /** The messages of rows. */
  readonly Messages: { readonly ids: ReadonlyArray<OutboxId> }
}>
export const Want = Data.taggedEnum<Want>()

/** What to do now. */
export interface Due {
  /** Rows to send; their chats are busy until `settle`. */
  readonly send: ReadonlyArray<OutboxItem>
  /** Rows that a newer one made superfluous: they are done with. */
  readonly superseded: ReadonlyArray<OutboxItem>
}

/**
 * Which stored row may be sent now: order within a chat and lane, priority of lanes, chats in turn, flood limits,
 * pauses. Holds a bounded part of the outbox in memory, of each chat only the next messages; the rest is asked for when
 * there is room.
 */
export class DeliverySchedule extends Context.Tag("DeliverySchedule")<
  DeliverySchedule,
  {
    /** Rows just committed. */
    readonly offer: (items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Waits until there is something to do now, and gives it all. */
    readonly take: Effect.Effect<Due>
    readonly settle: (item: OutboxItem, verdict: Verdict) => Effect.Effect<void>
    /** Waits until something is wanted from the outbox. */
    readonly wanted: Effect.Effect<Want>
    /** Answers a want of entries. */
    readonly refill: (
      want: Extract<Want, { readonly _tag: "Entries" }>,
      entries: ReadonlyArray<OutboxEntry>,
    ) => Effect.Effect<void>
    /** Answers a want of messages. */
    readonly fill: (ids: ReadonlyArray<OutboxId>, items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Returns when nothing is left to send. */
    readonly awaitIdle: Effect.Effect<void>
  }
>() {}
