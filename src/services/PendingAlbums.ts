import { Context, type Effect } from "effect"
import type { MessageId } from "../domain/Ids.ts"
import type { ChatMessage } from "../domain/market/Conversation.ts"
import type { ChatMessageId, ConversationId } from "../domain/market/MarketIds.ts"
import type { Actor } from "./Conversations.ts"
import type { StorageError } from "./StorageError.ts"

/** A part of an album, already stored as a message of the conversation. */
export interface NewPart {
  readonly conversation: ConversationId
  readonly by: Actor
  /** Telegram's `media_group_id`. */
  readonly album: string
  readonly message: ChatMessageId
  /** The message of the author's chat that the album replies to. */
  readonly repliesTo: MessageId | undefined
}

export interface AlbumPart {
  readonly message: ChatMessage
  /** The part in its author's chat. */
  readonly source: MessageId | undefined
}

export interface GatheredAlbum extends Omit<NewPart, "message"> {
  /** In the order of writing. */
  readonly parts: ReadonlyArray<AlbumPart>
}

/** Albums of conversations whose parts are still arriving, one message at a time. */
export class PendingAlbums extends Context.Tag("PendingAlbums")<
  PendingAlbums,
  {
    /** Wait for more parts, but not for ever. */
    readonly gather: (part: NewPart, now: number) => Effect.Effect<void, StorageError>
    /** Take an author's albums, other than `album`, out of the table. */
    readonly takeOf: (
      conversation: ConversationId,
      by: Actor,
      album: string | undefined,
    ) => Effect.Effect<ReadonlyArray<GatheredAlbum>, StorageError>
    /** Take the albums for which the wait is over; call it in the transaction that adds them to the outbox. */
    readonly takeDue: (
      now: number,
      limit: number,
    ) => Effect.Effect<ReadonlyArray<GatheredAlbum>, StorageError>
    /** Whether a message is part of an album, and whether that still waits. */
    readonly stateOf: (message: ChatMessageId) => Effect.Effect<"waiting" | "sent" | undefined, StorageError>
  }
>() {}
