import { Context, type Effect, type Option } from "effect"
import type { ChatId, MessageId } from "../domain/Ids.ts"
import type { DeliveryLane, Outgoing } from "../domain/Outgoing.ts"
import type { StorageError } from "./StorageError.ts"

/** Rises with the order of writing: the order in which one chat gets its messages. */
export type OutboxId = number

/** A stored row, without its message. */
export interface OutboxEntry {
  readonly id: OutboxId
  readonly chatId: ChatId
}

export interface OutboxItem extends Outgoing {
  readonly id: OutboxId
}

export interface Acknowledgement {
  readonly item: OutboxItem
  /** The id Telegram gave the message; none when it was dropped or the answer was lost. */
  readonly messageId: Option.Option<MessageId>
}

/** Messages of a lane that wait; `oldest` in steady milliseconds. */
export interface WaitingMessages {
  readonly count: number
  readonly oldest: Option.Option<number>
}

/** What is to be said and was not yet acknowledged by Telegram. */
export class Outbox extends Context.Tag("Outbox")<
  Outbox,
  {
    /** Call it in the transaction of the business rows. Returns the rows in the given order. */
    readonly add: (
      outgoing: ReadonlyArray<Outgoing>,
      now: number,
    ) => Effect.Effect<ReadonlyArray<OutboxItem>, StorageError>
    /** The next rows of a lane after an id, at most `limit`. */
    readonly after: (
      lane: DeliveryLane,
      id: OutboxId,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<OutboxEntry>, StorageError>
    /** Rows with their messages, by id. One that can't be read any more becomes a dead letter and is left out. */
    readonly load: (ids: ReadonlyArray<OutboxId>) => Effect.Effect<ReadonlyArray<OutboxItem>, StorageError>
    /** Removes rows that are done with and remembers the message ids of menus and of copies, in one transaction. */
    readonly acknowledge: (done: ReadonlyArray<Acknowledgement>) => Effect.Effect<void, StorageError>
    /** How many rows wait, by lane, and since when the oldest of them: since its update was received, where it answers one. */
    readonly waiting: Effect.Effect<Record<DeliveryLane, WaitingMessages>, StorageError>
  }
>() {}
