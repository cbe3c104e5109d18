import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"

/**
 * Makes everything written inside it one: all is committed, or nothing when the effect fails, dies or is interrupted.
 * Nested, it is a savepoint that rolls back alone. Keep it short; await nothing foreign inside.
 */
export class Transaction extends Context.Tag("Transaction")<
  Transaction,
  {
    readonly run: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StorageError, R>
  }
>() {}
