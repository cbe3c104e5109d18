import { Context, type Effect } from "effect"
import type { ApplicationId } from "../domain/market/MarketIds.ts"
import type { Outgoing } from "../domain/Outgoing.ts"
import type { DeadLetter } from "./DeadLetters.ts"
import type { StorageError } from "./StorageError.ts"

export interface TakenNotices {
  readonly due: ReadonlyArray<Outgoing>
  /** Those that can't be read any more, kept as these dead letters: count them once this is committed. */
  readonly unreadable: ReadonlyArray<DeadLetter>
}

/** Notices of what may still be taken back: they wait until it can't. One an application. */
export class PostponedNotices extends Context.Tag("PostponedNotices")<
  PostponedNotices,
  {
    readonly postpone: (
      application: ApplicationId,
      notice: Outgoing,
      due: number,
    ) => Effect.Effect<void, StorageError>
    /** False when it doesn't wait any more: it was taken to be sent. */
    readonly cancel: (application: ApplicationId) => Effect.Effect<boolean, StorageError>
    /** What is due, no longer kept here: call it in the transaction that puts it into the outbox. */
    readonly take: (now: number, limit: number) => Effect.Effect<TakenNotices, StorageError>
  }
>() {}
