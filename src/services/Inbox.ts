import { Context, type Effect, type Option } from "effect"
import type { ChatId, UpdateId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/** A stored update, without its content. */
export interface InboxEntry {
  readonly updateId: UpdateId
  /** The lane: the chat, or the user who acted where there is no chat. */
  readonly chatId: ChatId
}

/** An update as received, not yet decoded. */
export interface InboxItem extends InboxEntry {
  readonly payload: unknown
  /** The payload as stored JSON text. */
  readonly json: string
  /** When it was received, in steady milliseconds. */
  readonly receivedAt: number
}

/** An update received before this start. */
export interface WaitingEntry extends InboxEntry {
  /** How many processes were killed while handling it. */
  readonly begun: number
}

/** Updates to be handled; once stored here they survive kill -9. */
export class Inbox extends Context.Tag("Inbox")<
  Inbox,
  {
    /**
     * Store a batch and the offset that confirms it, durably, in one transaction. Returns the new items, leaving out
     * those already waiting or handled in the last 48 h.
     */
    readonly append: (
      items: ReadonlyArray<InboxItem>,
      nextOffset: number,
    ) => Effect.Effect<ReadonlyArray<InboxItem>, StorageError>
    /** The offset of the next poll; 0 before the first batch. */
    readonly offset: Effect.Effect<number, StorageError>
    /** Waiting updates, in order of arrival. */
    readonly waiting: Effect.Effect<ReadonlyArray<WaitingEntry>, StorageError>
    /** When the oldest waiting update was received, in steady milliseconds. */
    readonly oldest: Effect.Effect<Option.Option<number>, StorageError>
    /** The content of waiting updates, in order of arrival. */
    readonly load: (ids: ReadonlyArray<UpdateId>) => Effect.Effect<ReadonlyArray<InboxItem>, StorageError>
    /** Record that a process was killed while handling this update. */
    readonly blame: (id: UpdateId) => Effect.Effect<void, StorageError>
    /** Remove items and remember their ids for 48 h. Call it in the transaction that writes their effects. */
    readonly remove: (ids: ReadonlyArray<UpdateId>, now: number) => Effect.Effect<void, StorageError>
    /** Delete handled ids older than `before` (milliseconds since the epoch). */
    readonly forget: (before: number) => Effect.Effect<void, StorageError>
  }
>() {}
