import { Context, type Effect, type Option } from "effect"
import type { ChatId, MessageId } from "../domain/Ids.ts"
import type { Session } from "../domain/Session.ts"
import type { StorageError } from "./StorageError.ts"

export interface StoredSession {
  readonly session: Session
  /** The chat's menu: the last message sent with `menu: true`. */
  readonly menu: Option.Option<MessageId>
}

export class Sessions extends Context.Tag("Sessions")<
  Sessions,
  {
    /** A chat without a session is absent. A session of another version comes back empty. */
    readonly load: (
      chats: ReadonlyArray<ChatId>,
    ) => Effect.Effect<ReadonlyMap<ChatId, StoredSession>, StorageError>
    readonly save: (
      sessions: ReadonlyArray<readonly [ChatId, Session]>,
      now: number,
    ) => Effect.Effect<void, StorageError>
  }
>() {}
