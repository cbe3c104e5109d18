import { Context, Data, type Effect } from "effect"
import type { DeliveryLane } from "../domain/Outgoing.ts"
import type { OutboxEntry, OutboxId, OutboxItem } from "./Outbox.ts"

/** The result of sending a row. Delays are in milliseconds. */
export type Verdict = Data.TaggedEnum<{
  /** Telegram accepted it. */
  readonly Sent: {}
  /** Permanently refused; it will never be sent. Doesn't affect other messages. */
  readonly Dropped: {}
  /** 429: not sent; the chat waits, or all chats if the limit is global. */
  readonly Limited: { readonly delay: number }
  /** Failed for now: the chat waits, others go on. */
  readonly Failed: { readonly delay: number }
}>
export const Verdict = Data.taggedEnum<Verdict>()

/** Data to read from the outbox. */
export type Want = Data.TaggedEnum<{
  /** The rows of a lane after an id; return `seen` with the answer. */
  readonly Entries: {
    readonly lane: DeliveryLane
    readonly after: OutboxId
    readonly limit: number
    readonly seen: number
  }
  /** The messages of these rows. */
  readonly Messages: { readonly ids: ReadonlyArray<OutboxId> }
}>
export const Want = Data.taggedEnum<Want>()

/** Work to do now. */
export interface Due {
  /** Rows to send; their chats are busy until `settle`. */
  readonly send: ReadonlyArray<OutboxItem>
  /** Rows replaced by a newer one, which need not be sent. */
  readonly superseded: ReadonlyArray<OutboxItem>
}

/**
 * Decides which stored row may be sent when: in order per chat and lane, by priority of lanes, chats in turn, within
 * flood limits and pauses. Holds a bounded part of the outbox in memory, of each chat only the next messages, and asks
 * for the rest as room allows.
 */
export class DeliverySchedule extends Context.Tag("DeliverySchedule")<
  DeliverySchedule,
  {
    /** Add rows just committed. */
    readonly offer: (items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Wait until there is work to do, and return all of it. */
    readonly take: Effect.Effect<Due>
    readonly settle: (item: OutboxItem, verdict: Verdict) => Effect.Effect<void>
    /** Wait until something is needed from the outbox. */
    readonly wanted: Effect.Effect<Want>
    /** Answer a request for entries. */
    readonly refill: (
      want: Extract<Want, { readonly _tag: "Entries" }>,
      entries: ReadonlyArray<OutboxEntry>,
    ) => Effect.Effect<void>
    /** Answer a request for messages. */
    readonly fill: (ids: ReadonlyArray<OutboxId>, items: ReadonlyArray<OutboxItem>) => Effect.Effect<void>
    /** Wait until nothing is left to send. */
    readonly awaitIdle: Effect.Effect<void>
  }
>() {}
