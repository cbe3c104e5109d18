import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"

/** Whether the database answers, and takes what is written. */
export class DatabaseHealth extends Context.Tag("DatabaseHealth")<
  DatabaseHealth,
  {
    readonly ping: Effect.Effect<void, StorageError>
    /** Where a write has failed and none has succeeded since, tries one; else costs nothing. */
    readonly writable: Effect.Effect<void, StorageError>
  }
>() {}
