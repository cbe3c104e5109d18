import { Context, type Effect } from "effect"
import type { ChatId, UpdateId } from "../domain/Ids.ts"
import type { StorageError } from "./StorageError.ts"

export const deadLetterOrigins = ["update", "delivery"] as const

/**
 * `defect`: its handling or sending died; `malformed_update`: it can't be decoded; `never_settled`: processes were
 * killed while handling it; `unreadable`: the stored row can't be decoded; `rejected`: Telegram refuses it; `expired`:
 * it failed for too long; `render`: its file can't be made.
 */
export const deadLetterReasons = [
  "defect",
  "malformed_update",
  "never_settled",
  "unreadable",
  "rejected",
  "expired",
  "render",
] as const
export type DeadLetterReason = (typeof deadLetterReasons)[number]

/**
 * An update or message that could not be handled or delivered, kept for the operator with everything needed to
 * understand and replay it.
 */
export interface DeadLetter {
  readonly origin: (typeof deadLetterOrigins)[number]
  readonly updateId: UpdateId | undefined
  readonly chatId: ChatId
  /** JSON. */
  readonly payload: string
  readonly reason: DeadLetterReason
  /** The full cause, with messages and stack frames: it may contain personal data, so it stays in the database. */
  readonly detail: string
}

export class DeadLetters extends Context.Tag("DeadLetters")<
  DeadLetters,
  {
    readonly record: (letters: ReadonlyArray<DeadLetter>, now: number) => Effect.Effect<void, StorageError>
    readonly count: Effect.Effect<number, StorageError>
  }
>() {}
