import { Effect } from "effect"
import { Transaction } from "../../services/Transaction.ts"

/** Run a command's reads and writes in one transaction: a failure rolls all of them back. */
export const inTransaction = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, ({ run }) => run(command))
