import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"
import type { InboxEntry, InboxItem } from "./Inbox.ts"

/** An update in its lane; its content may be in the inbox only. */
export type Waiting = InboxEntry | InboxItem

/**
 * Which process polls, and which chats it handles. Items of one chat are handed out one at a time, in order; chats
 * don't wait for each other.
 */
export class ChatOwnership extends Context.Tag("ChatOwnership")<
  ChatOwnership,
  {
    /** Run the poller if and while this process is the one that polls. */
    readonly asPoller: <A, E, R>(poll: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StorageError, R>
    /** Queue stored items in their lanes. */
    readonly wake: (items: ReadonlyArray<Waiting>) => Effect.Effect<void>
    /** The head items of up to `max` ready chats; waits for the first one, never to fill up. */
    readonly take: (max: number) => Effect.Effect<ReadonlyArray<Waiting>>
    /** Remove the handled items of a turn from their lanes; their chats are ready again. */
    readonly settle: (taken: ReadonlyArray<InboxEntry>) => Effect.Effect<void>
    /** The number of queued items not yet handled. */
    readonly pending: Effect.Effect<number>
    /** Wait until fewer than `limit` items are pending; of each chat only the first few count. */
    readonly awaitBelow: (limit: number) => Effect.Effect<void>
  }
>() {}
