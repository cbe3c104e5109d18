import { Data } from "effect"

/** The database refused or could not be reached. Carries what was attempted and the engine's code, never a value. */
export class StorageError extends Data.TaggedError("StorageError")<{
  readonly operation: string
  /** The engine's own code (`SQLITE_BUSY`, `SQLITE_FULL`, …) or `unknown`. */
  readonly code: string
}> {
  override get message() {
    return `The database failed (${this.operation}: ${this.code})`
  }
}
