import { Context, type Effect } from "effect"
import type { ApplicationId } from "../domain/market/MarketIds.ts"
import type { Outgoing } from "../domain/Outgoing.ts"
import type { StorageError } from "./StorageError.ts"

/** Notices of what may still be taken back: they wait until it can't. One an application. */
export class LateNotices extends Context.Tag("LateNotices")<
  LateNotices,
  {
    readonly postpone: (
      application: ApplicationId,
      notice: Outgoing,
      due: number,
    ) => Effect.Effect<void, StorageError>
    /** False when it doesn't wait any more: it was taken to be sent. */
    readonly cancel: (application: ApplicationId) => Effect.Effect<boolean, StorageError>
    /** What is due, no longer kept here: call it in the transaction that puts it into the outbox. */
    readonly take: (now: number, limit: number) => Effect.Effect<ReadonlyArray<Outgoing>, StorageError>
  }
>() {}
