import { Context, type Effect, type Option } from "effect"
import type { ChatId, UpdateId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/** A stored update, without its content. */
export interface InboxEntry {
  readonly updateId: UpdateId
  /** The lane: the chat, or the acting user where there is no chat. */
  readonly chatId: ChatId
}

/** An update as it came, still undecoded. */
export interface InboxItem extends InboxEntry {
  readonly payload: unknown
  /** The payload's JSON text, as it is stored. */
  readonly json: string
  /** When we received it, steady milliseconds. */
  readonly receivedAt: number
}

/** An update that waits from before this start. */
export interface WaitingEntry extends InboxEntry {
  /** How many processes were killed while they were at it. */
  readonly begun: number
}

/** Updates that are ours to handle: what stands here survives kill -9. */
export class Inbox extends Context.Tag("Inbox")<
  Inbox,
  {
    /**
     * Stores a batch and the offset that confirms it, durably, in one transaction. Returns the items that are new: one
     * that is waiting or was handled in the last 48 h is left out.
     */
    readonly append: (
      items: ReadonlyArray<InboxItem>,
      nextOffset: number,
    ) => Effect.Effect<ReadonlyArray<InboxItem>, StorageError>
    /** The offset of the next poll; 0 before the first batch. */
    readonly offset: Effect.Effect<number, StorageError>
    /** What waits, in the order it came. */
    readonly waiting: Effect.Effect<ReadonlyArray<WaitingEntry>, StorageError>
    /** When the oldest of what waits was received, steady milliseconds. */
    readonly oldest: Effect.Effect<Option.Option<number>, StorageError>
    /** The content of waiting updates, in the order they came. */
    readonly load: (ids: ReadonlyArray<UpdateId>) => Effect.Effect<ReadonlyArray<InboxItem>, StorageError>
    /** Notes of what waits that a process was killed while it was at it. */
    readonly blame: (id: UpdateId) => Effect.Effect<void, StorageError>
    /** Takes items out and remembers their ids for 48 h. Call it in the transaction that writes their effects. */
    readonly remove: (ids: ReadonlyArray<UpdateId>, now: number) => Effect.Effect<void, StorageError>
    /** Forgets handled ids older than `before` (milliseconds since the epoch). */
    readonly forget: (before: number) => Effect.Effect<void, StorageError>
  }
>() {}
