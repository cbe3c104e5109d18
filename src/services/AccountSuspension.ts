import { Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * Suspension of what a person has published and sent, when their standing changes. Call either method in the
 * transaction that changes the standing, after the change.
 */
export class AccountSuspension extends Context.Tag("AccountSuspension")<
  AccountSuspension,
  {
    /**
     * Pause the person's vacancies, and their company's if no other member is active; remove their résumés from the
     * search; withdraw their pending invitations; delete their invite links, unanswered contact offers, and postponed
     * notices for or about them.
     */
    readonly suspend: (person: UserId, now: number) => Effect.Effect<void, StorageError>
    /**
     * Publish vacancies the ban paused, unless they were changed since, and make the résumés searchable again. Deleted
     * data is not restored.
     */
    readonly restore: (person: UserId, now: number) => Effect.Effect<void, StorageError>
  }
>() {}
