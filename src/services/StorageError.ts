import { Data } from "effect"
import { fileAdvice } from "../domain/defects/FileAdvice.ts"

/**
 * The database refused an operation or could not be reached. Carries the operation and the engine's code, never a
 * value.
 */
export class StorageError extends Data.TaggedError("StorageError")<{
  readonly operation: string
  /**
   * The engine's code (`SQLITE_BUSY`, `SQLITE_FULL`, …), `unreadable` for a row that can't be decoded, or `unknown`.
   */
  readonly code: string
}> {
  /** Whether retrying can't help, because this row or statement is refused rather than the database in trouble. */
  get isLasting(): boolean {
    return /^(?:SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)|unreadable|unknown)/.test(this.code)
  }

  /** What to do about it, if the code tells. */
  get advice(): string | undefined {
    return fileAdvice(this.code)
  }

  override get message() {
    return `The database failed (${this.operation}: ${this.code})`
  }
}
