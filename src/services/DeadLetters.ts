import { Context, type Effect } from "effect"
import type { ChatId, UpdateId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

/** What could not be handled or delivered, kept for the operator with all it takes to understand and replay it. */
export interface DeadLetter {
  readonly origin: "update" | "delivery"
  readonly updateId: UpdateId | undefined
  readonly chatId: ChatId
  /** JSON. */
  readonly payload: string
  /** `defect`, `malformed_update`, `rejected`, …: bounded, fit for a label. */
  readonly reason: string
  /** The cause in full, with messages and frames: may hold personal data, so it stays in the database. */
  readonly detail: string
}

export class DeadLetters extends Context.Tag("DeadLetters")<
  DeadLetters,
  {
    readonly record: (letters: ReadonlyArray<DeadLetter>, now: number) => Effect.Effect<void, StorageError>
    readonly count: Effect.Effect<number, StorageError>
  }
>() {}
