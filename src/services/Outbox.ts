import { Context, type Effect, type Option } from "effect"
import type { ChatId, MessageId } from "../domain/Ids.ts"
import type { ChatMessageId } from "../domain/market/MarketIds.ts"
import type { DeliveryLane, Outgoing } from "../domain/Outgoing.ts"
import type { StorageError } from "./StorageError.ts"

/** Increases in the order of writing, which is the order of delivery within a chat. */
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
  /** The id Telegram assigned; none when the message was dropped or the answer was lost. */
  readonly messageId: Option.Option<MessageId>
  /** The messages of a conversation in an album, with the ids of their copies. */
  readonly copies?: ReadonlyArray<readonly [ChatMessageId, MessageId]>
}

/** The waiting messages of a lane; `oldest` is in steady milliseconds. */
export interface WaitingMessages {
  readonly count: number
  readonly oldest: Option.Option<number>
}

/** Outgoing messages not yet acknowledged by Telegram. */
export class Outbox extends Context.Tag("Outbox")<
  Outbox,
  {
    /** Store messages; call it in the transaction of the business rows. Returns the rows in the given order. */
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
    /** Rows with their messages, by id. A row that can't be read becomes a dead letter and is left out. */
    readonly load: (ids: ReadonlyArray<OutboxId>) => Effect.Effect<ReadonlyArray<OutboxItem>, StorageError>
    /** Delete finished rows and remember the message ids of menus and conversation copies, in one transaction. */
    readonly acknowledge: (done: ReadonlyArray<Acknowledgement>) => Effect.Effect<void, StorageError>
    /**
     * The number of waiting rows per lane and the age of the oldest, counted from when the update it answers was
     * received, if any.
     */
    readonly waiting: Effect.Effect<Record<DeliveryLane, WaitingMessages>, StorageError>
  }
>() {}
