import { Context, type Effect } from "effect"
import type { ApplicationId } from "../domain/market/MarketIds.ts"
import type { Outgoing } from "../domain/Outgoing.ts"
import type { DeadLetter } from "./DeadLetters.ts"
import type { StorageError } from "./StorageError.ts"

export interface TakenNotices {
  readonly due: ReadonlyArray<Outgoing>
  /** Notices that can't be read, stored as these dead letters: count them once the transaction is committed. */
  readonly unreadable: ReadonlyArray<DeadLetter>
}

/** Notices of actions that can still be undone, held back until they can't; one per application. */
export class PostponedNotices extends Context.Tag("PostponedNotices")<
  PostponedNotices,
  {
    readonly postpone: (
      application: ApplicationId,
      notice: Outgoing,
      due: number,
    ) => Effect.Effect<void, StorageError>
    /** False when it no longer waits: it was taken for sending. */
    readonly cancel: (application: ApplicationId) => Effect.Effect<boolean, StorageError>
    /** Take due notices out of the table; call it in the transaction that adds them to the outbox. */
    readonly take: (now: number, limit: number) => Effect.Effect<TakenNotices, StorageError>
  }
>() {}
