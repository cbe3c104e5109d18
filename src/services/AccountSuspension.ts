import { Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * What becomes of the things of somebody who may not act any more. Call either within the transaction that changes the
 * standing, after it is changed.
 */
export class AccountSuspension extends Context.Tag("AccountSuspension")<
  AccountSuspension,
  {
    /**
     * Pauses the vacancies they published, and those of a company that nobody else acts for; takes their résumés out of the search;
     * withdraws their pending invitations; drops their links, the contacts they offered, and notices that wait for or about them.
     */
    readonly suspend: (person: UserId, now: number) => Effect.Effect<void, StorageError>
    /** Publishes what the ban paused and is still paused, and puts their résumés back. What was dropped stays so. */
    readonly restore: (person: UserId, now: number) => Effect.Effect<void, StorageError>
  }
>() {}
