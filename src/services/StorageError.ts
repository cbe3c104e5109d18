import { Data } from "effect"
import { fileAdvice } from "../domain/defects/FileAdvice.ts"

/** The database refused or could not be reached. Carries what was attempted and the engine's code, never a value. */
export class StorageError extends Data.TaggedError("StorageError")<{
  readonly operation: string
  /**
   * The engine's own code (`SQLITE_BUSY`, `SQLITE_FULL`, …), `unreadable` for a row that no longer says what it should, or
   * `unknown`.
   */
  readonly code: string
}> {
  /** Whether trying again can't help: it is this row or statement that is refused, not the database that is in trouble. */
  get isLasting(): boolean {
    return /^(?:SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)|unreadable|unknown)/.test(this.code)
  }

  /** What to do about it, where the code tells. */
  get advice(): string | undefined {
    return fileAdvice(this.code)
  }

  override get message() {
    return `The database failed (${this.operation}: ${this.code})`
  }
}
