import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"

/** Whether the database answers. */
export class DatabaseHealth extends Context.Tag("DatabaseHealth")<
  DatabaseHealth,
  { readonly ping: Effect.Effect<void, StorageError> }
>() {}
