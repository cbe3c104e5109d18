import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"

/** Whether the database can be read and written. */
export class DatabaseHealth extends Context.Tag("DatabaseHealth")<
  DatabaseHealth,
  {
    readonly ping: Effect.Effect<void, StorageError>
    /** Try a write if one has failed and none has succeeded since; otherwise costs nothing. */
    readonly writable: Effect.Effect<void, StorageError>
  }
>() {}
