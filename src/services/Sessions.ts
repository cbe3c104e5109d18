import { Context, type Effect, type Option } from "effect"
import type { ChatId, MessageId } from "../domain/Ids.ts"
import type { Pressed } from "../domain/Pressed.ts"
import type { Session } from "../domain/Session.ts"
import type { StorageError } from "./StorageError.ts"

export interface StoredSession {
  readonly session: Session
  /** The chat's menu: the last message sent with `menu: true`. */
  readonly menu: Option.Option<MessageId>
  readonly pressed: Option.Option<Pressed>
}

export class Sessions extends Context.Tag("Sessions")<
  Sessions,
  {
    /** Load sessions; chats without one are absent. A session of another version comes back empty. */
    readonly load: (
      chats: ReadonlyArray<ChatId>,
    ) => Effect.Effect<ReadonlyMap<ChatId, StoredSession>, StorageError>
    readonly save: (
      sessions: ReadonlyArray<readonly [ChatId, Session]>,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Remember the last press. Not durable: after a restart a second tap is answered like any outdated button. */
    readonly remember: (chat: ChatId, pressed: Option.Option<Pressed>) => Effect.Effect<void>
  }
>() {}
