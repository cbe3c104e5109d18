import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"
import type { InboxEntry, InboxItem } from "./Inbox.ts"

/** An update in its lane; its content may stand in the inbox only. */
export type Waiting = InboxEntry | InboxItem

/**
 * Who polls, and which chats' updates are handled here. Items of one chat are handed out one at a time, in the order
 * they came; chats don't wait for each other.
 */
export class ChatOwnership extends Context.Tag("ChatOwnership")<
  ChatOwnership,
  {
    /** Runs the poller wherever this process is the one that polls. */
    readonly asPoller: <A, E, R>(poll: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StorageError, R>
    /** Wakes the lanes of stored items. */
    readonly wake: (items: ReadonlyArray<Waiting>) => Effect.Effect<void>
    /** The head items of up to `max` ready chats; waits until there is one, never to fill up. */
    readonly take: (max: number) => Effect.Effect<ReadonlyArray<Waiting>>
    /** The items of a turn are handled: they leave their lanes, and their chats are ready for the next. */
    readonly settle: (taken: ReadonlyArray<InboxEntry>) => Effect.Effect<void>
    /** Items woken and not yet handled. */
    readonly pending: Effect.Effect<number>
    /** Returns when fewer than `limit` items are pending; of each chat only the first few count. */
    readonly awaitBelow: (limit: number) => Effect.Effect<void>
  }
>() {}
