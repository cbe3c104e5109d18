import { Context, type Effect } from "effect"
import type { StorageError } from "./StorageError.ts"

/**
 * Run an effect in one transaction: everything is committed, or nothing if it fails, dies or is interrupted. Nested, it
 * is a savepoint that rolls back alone. Keep it short, and await nothing outside the database inside.
 */
export class Transaction extends Context.Tag("Transaction")<
  Transaction,
  {
    readonly run: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StorageError, R>
  }
>() {}
