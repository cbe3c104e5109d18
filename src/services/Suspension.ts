import { Context, type Effect } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/** What becomes of the things of somebody who may not act any more. */
export class Suspension extends Context.Tag("Suspension")<
  Suspension,
  {
    /** Pauses the vacancies they published, and hides their résumés; call it within a transaction. */
    readonly suspend: (person: UserId, now: number) => Effect.Effect<void, StorageError>
  }
>() {}
